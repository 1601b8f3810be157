import { eq, sql } from "drizzle-orm";
import { memberships } from "@/db/platform/schema/users";
import { employees } from "@/db/tenant/schema/employees";
import { platformCommand } from "@/lib/core/platform-command";
import { inOrganisation } from "@/lib/organisations/in-organisation";
import { lockMember, requireOtherAdministrator } from "./lock-member";
import { MemberRef } from "./schema";

/** Shuts a member out of the organisation, at once. What they own stays theirs; nobody can be given more. */
export const disableMember = platformCommand(
  { name: "disable-member", access: "member:write", input: MemberRef },
  async ({ tenant, actor, transaction }, { membershipId }) =>
    transaction(async (tx) => {
      const member = await lockMember(tx, tenant.organisationId, membershipId);
      if (member.role === "administrator" && !member.isDisabled) {
        await requireOtherAdministrator(tx, tenant.organisationId, membershipId);
      }
      await inOrganisation(tenant.schema, actor.employeeId, "disable-member", (own) =>
        own.update(employees).set({ active: false }).where(eq(employees.id, member.employeeId)),
      );
      await tx.update(memberships).set({ disabledAt: sql`now()` }).where(eq(memberships.id, membershipId));
      return { name: member.name };
    }),
);
