import { eq } from "drizzle-orm";
import { users } from "@/db/platform/schema/users";
import type { Role } from "@/lib/core/permissions";
import { platformQuery } from "@/lib/core/platform-query";
import { findInvitation } from "./find-invitation";
import { InvitationLink } from "./schema";

export type InvitationView = {
  organisation: string;
  email: string;
  role: Role;
  inviter: string;
  isOver: boolean;
  /** Whether the invited address has an account: only whoever holds the link learns it. */
  hasAccount: boolean;
};

/** What an invitation's link shows to whoever holds it; null when it was answered, withdrawn or never made. */
export const getInvitation = platformQuery(
  { name: "get-invitation", access: "guest", input: InvitationLink },
  async ({ transaction }, { token }): Promise<InvitationView | null> =>
    transaction(async (tx) => {
      const found = await findInvitation(tx, token);
      if (!found) return null;
      const { organisation, email, role, inviter, isOver } = found;
      const accounts = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
      return { organisation, email, role, inviter, isOver, hasAccount: accounts.length > 0 };
    }),
);
