import { inArray, type SQL, sql } from "drizzle-orm";
import { caseContacts, caseLines, cases } from "@/db/tenant/schema/cases";
import { changeLog } from "@/db/tenant/schema/change-log";
import { contactCategories, contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { orderLines, orders } from "@/db/tenant/schema/orders";
import { savedViews } from "@/db/tenant/schema/settings";
import { visibleCases } from "@/lib/cases/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { visibleCustomers } from "@/lib/customers/visibility";
import { visibleOrders } from "@/lib/orders/visibility";
import { settingTables } from "./setting-tables";

/** What hangs on one customer and is as visible as it: its links, billing, logo, and what registries say of it. */
const ofCustomer = [
  "customer_categories",
  "customer_logos",
  "customer_employees",
  "customer_departments",
  "customer_processes",
  "customer_billing",
  "customer_invoice_lines",
  "registry_changes",
];

const named = (column: string) => sql.raw(`coalesce(change_log.new, change_log.old) ->> '${column}'`);

/**
 * Which entries of the change log the actor may know of: those about customers, persons and cases that they may see
 * now, and about what hangs on them. An entry about a link needs both its ends. A table that is not named here is
 * nobody's to see.
 */
export function visibleChanges(ctx: Ctx): SQL {
  const table = changeLog.tableName;
  const rowId = changeLog.rowId;
  const caseId = sql`coalesce(${named("case_id")},
    (select ${caseLines.caseId}::text from ${caseLines} where ${caseLines.id} = ${rowId}),
    (select ${caseContacts.caseId}::text from ${caseContacts} where ${caseContacts.id} = ${rowId}))::uuid`;
  const orderId = sql`coalesce(${named("order_id")},
    (select ${orderLines.orderId}::text from ${orderLines} where ${orderLines.id} = ${rowId}))::uuid`;
  const contactOf = (link: typeof contactRoles | typeof caseContacts | typeof contactCategories) =>
    sql`coalesce(${named("contact_id")},
      (select ${link.contactId}::text from ${link} where ${link.id} = ${rowId}))::uuid`;
  return sql`case
    when ${table} = 'customers' then ${customerSeen(ctx, rowId)} or ${goneAndSeen(ctx, customers)}
    when ${table} = 'contacts' then ${contactSeen(ctx, rowId)} or ${goneAndSeen(ctx, contacts)}
    when ${table} = 'cases' then ${caseSeen(ctx, rowId)} or (${goneAndSeen(ctx, cases)} and ${customerOfLogSeen(ctx)})
    when ${inArray(table, ofCustomer)} then ${customerOfLogSeen(ctx)}
    when ${table} = 'contact_roles' then ${customerOfLogSeen(ctx)} and ${contactSeen(ctx, contactOf(contactRoles))}
    when ${table} = 'contact_categories' then ${contactSeen(ctx, contactOf(contactCategories))}
    when ${table} = 'case_lines' then ${caseSeen(ctx, caseId)}
    when ${table} = 'case_contacts' then ${caseSeen(ctx, caseId)} and ${contactSeen(ctx, contactOf(caseContacts))}
    when ${table} = 'orders' then ${customerOfLogSeen(ctx)} and ${orderSeen(ctx, rowId)}
    when ${table} = 'order_lines' then ${customerOfLogSeen(ctx)} and ${orderSeen(ctx, orderId)}
    when ${table} = 'saved_views' then ${viewSeen(ctx)}
    else ${inArray(table, [...settingTables, "tags"])} end`;
}

type Id = SQL | typeof changeLog.rowId;

const customerSeen = (ctx: Ctx, id: Id | typeof changeLog.customerId) =>
  sql`exists (select from ${customers} where ${customers.id} = ${id} and ${visibleCustomers(ctx)})`;
const contactSeen = (ctx: Ctx, id: Id) =>
  sql`exists (select from ${contacts} where ${contacts.id} = ${id} and ${visibleContacts(ctx)})`;
const caseSeen = (ctx: Ctx, id: Id) =>
  sql`exists (select from ${cases} where ${cases.id} = ${id} and ${visibleCases(ctx)})`;
/** Also of an order that is no more: then its customer alone decides. */
const orderSeen = (ctx: Ctx, id: Id) =>
  sql`not exists (select from ${orders} where ${orders.id} = ${id} and not ${visibleOrders(ctx)})`;
const customerOfLogSeen = (ctx: Ctx) =>
  sql`(${changeLog.customerId} is null or ${customerSeen(ctx, changeLog.customerId)})`;

/** A row that is no more (its making was undone) is judged by what it was last. */
function goneAndSeen(ctx: Ctx, table: typeof customers | typeof contacts | typeof cases): SQL {
  return sql`(not exists (select from ${table} where ${table.id} = ${changeLog.rowId}) and exists (
    select from ${lastValues} where gone.old ->> 'visibility' = 'everyone' or gone.old ->> 'owner_id' = ${ctx.actor.employeeId}))`;
}

/** A saved view is its owner's, and everybody's while it is shared. */
function viewSeen(ctx: Ctx): SQL {
  const me = ctx.actor.employeeId;
  return sql`(exists (select from ${savedViews} where ${savedViews.id} = ${changeLog.rowId}
      and (${savedViews.isShared} or ${savedViews.ownerId} = ${me}))
    or (not exists (select from ${savedViews} where ${savedViews.id} = ${changeLog.rowId}) and exists (
      select from ${lastValues} where (gone.old ->> 'is_shared')::boolean or gone.old ->> 'owner_id' = ${me})))`;
}

const lastValues = sql`(select last.old from change_log last where last.row_id = ${changeLog.rowId}
  and last.operation = 'delete' order by last.id desc limit 1) gone`;
