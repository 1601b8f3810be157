import { eq } from "drizzle-orm";
import { contactRoles } from "@/db/tenant/schema/contacts";
import { refuseStaleEdit } from "@/lib/changes/refuse-stale-edit";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { lockRole } from "./lock-role";
import { leaveOnePrimary, passPrimaryOn } from "./primary-contact";
import { refuseBackwards } from "./role-period";
import { splitTitles } from "./role-titles";
import { RoleEdit, type RoleFields } from "./schema";
import { refuseSecondPlace, roleColumns } from "./write-role";

/** Changes what belongs to a person's place at a customer: titles, ways to reach them there, period and duties. */
export const updateRole = command(
  { name: "update-role", permission: "contact:write", input: RoleEdit },
  async (ctx, { roleId, version, ...input }): Promise<{ contactId: string; customerId: string }> => {
    const now = await lockRole(ctx, roleId);
    const { contactId, customerId } = now;
    if (now.version !== version) await refuseStaleRole(ctx, now, version, input);
    refuseBackwards(input.fromDate, input.untilDate);
    const isOver = input.untilDate !== null && input.untilDate <= ctx.today;
    if (!isOver) await refuseSecondPlace(ctx, now, "untilDate");
    const isPrimary = !isOver && (input.isPrimary || now.isPrimary);
    await ctx.tx
      .update(contactRoles)
      .set({ ...roleColumns(input), isPrimary })
      .where(eq(contactRoles.id, roleId));
    if (isPrimary && !now.isPrimary) await leaveOnePrimary(ctx, customerId, roleId);
    if (isOver && now.isPrimary) await passPrimaryOn(ctx, customerId);
    return { contactId, customerId };
  },
);

type Role = Awaited<ReturnType<typeof lockRole>>;

/** @throws DomainError `conflict`, if others changed any of the fields */
async function refuseStaleRole(ctx: Ctx, now: Role, sentVersion: number, sent: RoleFields): Promise<void> {
  const field = (column: string, typed: string | null, value: string | null) => ({
    column,
    sent: typed,
    now: value,
    shown: value,
    adopts: true,
  });
  await refuseStaleEdit(
    ctx,
    { table: "contact_roles", id: now.roleId, sentVersion, version: now.version },
    {
      title: {
        column: "titles",
        sent: splitTitles(sent.title),
        now: now.titles,
        shown: now.title,
        adopts: { title: now.title ?? "" },
      },
      roleEmail: field("email", sent.roleEmail, now.email),
      rolePhone: field("phone", sent.rolePhone, now.phone),
      fromDate: field("from_date", sent.fromDate, now.fromDate),
      untilDate: field("until_date", sent.untilDate, now.untilDate),
      isInvoiceContact: {
        column: "is_invoice_contact",
        sent: sent.isInvoiceContact,
        now: now.isInvoiceContact,
        adopts: false,
      },
    },
  );
}
