import { eq } from "drizzle-orm";
import { memberships } from "@/db/platform/schema/users";
import { platformCommand } from "@/lib/core/platform-command";
import { lockMember, requireOtherAdministrator } from "./lock-member";
import { MemberRef, roleChoice } from "./schema";

/** Gives a member another role, from their next click on. */
export const changeRole = platformCommand(
  { name: "change-role", access: "member:write", input: MemberRef.extend({ role: roleChoice() }) },
  async ({ tenant, transaction }, { membershipId, role }) =>
    transaction(async (tx) => {
      const member = await lockMember(tx, tenant.organisationId, membershipId);
      if (member.role === "administrator" && role !== "administrator" && !member.isDisabled) {
        await requireOtherAdministrator(tx, tenant.organisationId, membershipId);
      }
      await tx.update(memberships).set({ role }).where(eq(memberships.id, membershipId));
      return { name: member.name, role };
    }),
);
