import { and, eq, sql } from "drizzle-orm";
import { customerBilling } from "@/db/tenant/schema/billing";
import { cases } from "@/db/tenant/schema/cases";
import { contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { orders } from "@/db/tenant/schema/orders";
import { visibleCases } from "@/lib/cases/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { visibleCustomers } from "@/lib/customers/visibility";
import { visibleOrders } from "@/lib/orders/visibility";

export const loggedTables = {
  customers,
  contacts,
  contact_roles: contactRoles,
  cases,
  orders,
  customer_billing: customerBilling,
};
export type LoggedTable = keyof typeof loggedTables;
export type LoggedRow = { table: LoggedTable; id: string; version: number; values: Record<string, unknown> };

/**
 * Locks the row that an entry of the log is about, as it is now, if the actor may know of it and all it hangs on.
 * @throws DomainError `rule` when it is no more, or archived
 */
export async function lockLogged(ctx: Ctx, name: string, id: string): Promise<LoggedRow> {
  const table = name as LoggedTable;
  const rows = loggedTables[table];
  const seen = {
    customers: visibleCustomers(ctx),
    contacts: visibleContacts(ctx),
    cases: visibleCases(ctx),
    orders: visibleOrders(ctx),
    contact_roles: sql`exists (select from ${customers} where ${customers.id} = ${contactRoles.customerId}
      and ${customers.archivedAt} is null and ${visibleCustomers(ctx)})
      and exists (select from ${contacts} where ${contacts.id} = ${contactRoles.contactId} and ${visibleContacts(ctx)})`,
    customer_billing: sql`exists (select from ${customers} where ${customers.id} = ${customerBilling.customerId}
      and ${customers.archivedAt} is null and ${visibleCustomers(ctx)})`,
  }[table];
  const [row] = await ctx.tx
    .select({ values: sql<Record<string, unknown>>`to_jsonb(${rows})` })
    .from(rows)
    .where(and(eq(rows.id, id), seen))
    .for("update", { of: rows });
  if (!row || (row.values.archived_at ?? null) !== null) throw new DomainError("rule", "restore_gone");
  return { table, id, version: Number(row.values.version), values: row.values };
}
