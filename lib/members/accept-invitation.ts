import { countAttempt } from "@/lib/auth/attempt-limits";
import { DomainError } from "@/lib/core/errors";
import { platformCommand } from "@/lib/core/platform-command";
import { findTenant } from "@/lib/organisations/find-tenant";
import { joinOrganisation } from "./join-organisation";
import { InvitationLink } from "./schema";
import { spendInvitation } from "./spend-invitation";

/** Joins the organisation that one's own address was invited to. */
export const acceptInvitation = platformCommand(
  { name: "accept-invitation", access: "account", input: InvitationLink },
  async ({ account, client, transaction }, { token }) => {
    await countAttempt("link", client.network);
    return transaction(async (tx) => {
      const { organisationId, email, role, employeeId } = await spendInvitation(tx, token);
      if (email !== account.email) throw new DomainError("rule", "invitation_for_other");
      const tenant = await findTenant(tx, organisationId);
      const user = { id: account.userId, name: account.name, email };
      await joinOrganisation(tx, { tenant, user, role, employeeId });
      return { slug: tenant.slug };
    });
  },
);
