import { eq } from "drizzle-orm";
import { contactRoles } from "@/db/tenant/schema/contacts";
import { command } from "@/lib/core/command";
import { refuseStaleEdit } from "@/lib/core/stale-edit";
import { lockRole } from "./lock-role";
import { RoleEdit } from "./schema";
import { leaveOnePrimary, roleColumns } from "./write-role";

/** Changes what belongs to a person's place at a customer: title, e-mail and telephone there, and who is primary. */
export const updateRole = command(
  { name: "update-role", permission: "contact:write", input: RoleEdit },
  async (ctx, { roleId, version, ...input }): Promise<{ contactId: string; customerId: string }> => {
    const now = await lockRole(ctx, roleId);
    if (now.version !== version) {
      await refuseStaleEdit(
        ctx,
        { table: "contact_roles", id: roleId, sentVersion: version, version: now.version },
        {
          title: { column: "titles", sent: input.title, now: now.title, shown: now.title, adopts: true },
          roleEmail: {
            column: "email",
            sent: input.roleEmail,
            now: now.email,
            shown: now.email,
            adopts: true,
          },
          rolePhone: {
            column: "phone",
            sent: input.rolePhone,
            now: now.phone,
            shown: now.phone,
            adopts: true,
          },
          isPrimary: { column: "is_primary", sent: input.isPrimary, now: now.isPrimary, adopts: false },
        },
      );
    }
    await ctx.tx.update(contactRoles).set(roleColumns(input)).where(eq(contactRoles.id, roleId));
    if (input.isPrimary) await leaveOnePrimary(ctx, now.customerId, roleId);
    return { contactId: now.contactId, customerId: now.customerId };
  },
);
