import { and, eq, ne, sql } from "drizzle-orm";
import { contactRoles } from "@/db/tenant/schema/contacts";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { hasPrimary, leaveOnePrimary } from "./primary-contact";
import { hasEnded, refuseBackwards } from "./role-period";
import { splitTitles } from "./role-titles";
import type { RoleFields } from "./schema";

type NewRole = RoleFields & { contactId: string; customerId: string };

/**
 * Gives a person a place at a customer. One who left and comes back gets a new one; the old one stays as history. The
 * first person there is the primary contact. `at` is what the form calls the fields, such as "places.0.".
 * @throws DomainError `conflict` when they stand there already
 */
export async function writeRole(ctx: Ctx, input: NewRole, at = "", linkField = "contactId"): Promise<string> {
  const { contactId, customerId, untilDate } = input;
  const isOver = untilDate !== null && untilDate <= ctx.today;
  const fromDate = input.fromDate ?? (untilDate !== null && untilDate < ctx.today ? null : ctx.today);
  refuseBackwards(fromDate, untilDate, `${at}untilDate`);
  if (!isOver) await refuseSecondPlace(ctx, input, `${at}${linkField}`);
  const isPrimary = !isOver && (input.isPrimary || !(await hasPrimary(ctx, customerId)));
  const [row] = await ctx.tx
    .insert(contactRoles)
    .values({ contactId, customerId, ...roleColumns(input), fromDate, isPrimary })
    .returning({ id: contactRoles.id });
  if (!row) throw new Error("the role was not written");
  if (isPrimary) await leaveOnePrimary(ctx, customerId, row.id);
  return row.id;
}

/** A person stands at a customer once at a time. @throws DomainError `conflict` at `field` */
export async function refuseSecondPlace(
  ctx: Ctx,
  { contactId, customerId, roleId }: { contactId: string; customerId: string; roleId?: string },
  field: string,
): Promise<void> {
  const [present] = await ctx.tx
    .select({ id: contactRoles.id })
    .from(contactRoles)
    .where(
      and(
        eq(contactRoles.contactId, contactId),
        eq(contactRoles.customerId, customerId),
        roleId ? ne(contactRoles.id, roleId) : undefined,
        sql`not ${hasEnded(ctx)}`,
      ),
    )
    .limit(1);
  if (present) throw new DomainError("conflict", "contact_linked_already", { field });
}

export const roleColumns = (input: RoleFields) => ({
  titles: splitTitles(input.title),
  email: input.roleEmail,
  phone: input.rolePhone,
  fromDate: input.fromDate,
  untilDate: input.untilDate,
  isInvoiceContact: input.isInvoiceContact,
});
