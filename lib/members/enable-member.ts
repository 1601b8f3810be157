import { eq } from "drizzle-orm";
import { memberships } from "@/db/platform/schema/users";
import { employees } from "@/db/tenant/schema/employees";
import { platformCommand } from "@/lib/core/platform-command";
import { inOrganisation } from "@/lib/organisations/in-organisation";
import { lockMember } from "./lock-member";
import { MemberRef } from "./schema";

/** Lets a member who was shut out in again, in the role they had. */
export const enableMember = platformCommand(
  { name: "enable-member", access: "member:write", input: MemberRef },
  async ({ tenant, actor, transaction }, { membershipId }) =>
    transaction(async (tx) => {
      const member = await lockMember(tx, tenant.organisationId, membershipId);
      await inOrganisation(tenant.schema, actor.employeeId, "enable-member", (own) =>
        own.update(employees).set({ active: true }).where(eq(employees.id, member.employeeId)),
      );
      await tx.update(memberships).set({ disabledAt: null }).where(eq(memberships.id, membershipId));
      return { name: member.name };
    }),
);
