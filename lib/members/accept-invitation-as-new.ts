import { eq } from "drizzle-orm";
import { users } from "@/db/platform/schema/users";
import { countAttempt } from "@/lib/auth/attempt-limits";
import { insertUser } from "@/lib/auth/insert-user";
import { rememberDevice } from "@/lib/auth/known-device";
import { hashPassword } from "@/lib/auth/password";
import { isLikeAddress } from "@/lib/auth/schema";
import { startSession } from "@/lib/auth/start-session";
import { DomainError } from "@/lib/core/errors";
import { platformCommand } from "@/lib/core/platform-command";
import { findTenant } from "@/lib/organisations/find-tenant";
import { joinOrganisation } from "./join-organisation";
import { NewMember } from "./schema";
import { spendInvitation } from "./spend-invitation";

/** Makes an account for an invited person who has none, joins the organisation and signs them in. */
export const acceptInvitationAsNew = platformCommand(
  { name: "accept-invitation-as-new", access: "guest", input: NewMember },
  async (ctx, { token, name, password }) => {
    await countAttempt("link", ctx.client.network);
    const passwordHash = await hashPassword(password);
    return ctx.transaction(async (tx) => {
      const { organisationId, email, role, employeeId } = await spendInvitation(tx, token);
      if (isLikeAddress(password, email)) {
        throw new DomainError("invalid", "password_is_address", { field: "password" });
      }
      const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
      if (known) throw new DomainError("rule", "sign_in_to_accept");
      const tenant = await findTenant(tx, organisationId);
      const userId = await insertUser(tx, { name, email, passwordHash, locale: ctx.locale });
      await joinOrganisation(tx, { tenant, user: { id: userId, name, email }, role, employeeId });
      const sessionToken = await startSession(tx, userId, ctx.client);
      const deviceCookie = rememberDevice(ctx.client.deviceCookie, email);
      return { token: sessionToken, deviceCookie, slug: tenant.slug };
    });
  },
);
