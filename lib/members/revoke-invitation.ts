import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { invitations } from "@/db/platform/schema/sessions";
import { notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { platformCommand } from "@/lib/core/platform-command";

/** Takes an unanswered invitation back: its link opens nothing any more. */
export const revokeInvitation = platformCommand(
  { name: "revoke-invitation", access: "member:write", input: z.object({ invitationId: uuid() }) },
  async ({ tenant, transaction }, { invitationId }) =>
    transaction(async (tx) => {
      const [revoked] = await tx
        .update(invitations)
        .set({ revokedAt: sql`now()` })
        .where(
          and(
            eq(invitations.id, invitationId),
            eq(invitations.organisationId, tenant.organisationId),
            isNull(invitations.acceptedAt),
            isNull(invitations.revokedAt),
          ),
        )
        .returning({ email: invitations.email });
      if (!revoked) throw notFound();
      return revoked;
    }),
);
