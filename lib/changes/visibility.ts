import { type SQL, sql } from "drizzle-orm";
import { caseContacts, caseLines, cases } from "@/db/tenant/schema/cases";
import { changeLog } from "@/db/tenant/schema/change-log";
import { contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { visibleCases } from "@/lib/cases/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { visibleCustomers } from "@/lib/customers/visibility";

const named = (column: string) => sql.raw(`coalesce(change_log.new, change_log.old) ->> '${column}'`);

/**
 * Which entries of the change log the actor may know of: those about customers, persons and cases that they may see
 * now, and about what hangs on them. An entry about a link needs both its ends. Settings are everybody's.
 */
export function visibleChanges(ctx: Ctx): SQL {
  const rowId = changeLog.rowId;
  const caseId = sql`coalesce(${named("case_id")},
    (select ${caseLines.caseId}::text from ${caseLines} where ${caseLines.id} = ${rowId}),
    (select ${caseContacts.caseId}::text from ${caseContacts} where ${caseContacts.id} = ${rowId}))::uuid`;
  const contactOf = (link: SQL) => sql`coalesce(${named("contact_id")}, ${link}::text)::uuid`;
  const roleContact = contactOf(
    sql`(select ${contactRoles.contactId} from ${contactRoles} where ${contactRoles.id} = ${rowId})`,
  );
  const caseContact = contactOf(
    sql`(select ${caseContacts.contactId} from ${caseContacts} where ${caseContacts.id} = ${rowId})`,
  );
  return sql`case ${changeLog.tableName}
    when 'customers' then ${customerSeen(ctx, rowId)} or ${goneAndSeen(ctx, customers)}
    when 'contacts' then ${contactSeen(ctx, rowId)} or ${goneAndSeen(ctx, contacts)}
    when 'cases' then ${caseSeen(ctx, rowId)} or (${goneAndSeen(ctx, cases)} and ${customerOfLogSeen(ctx)})
    when 'customer_categories' then ${customerOfLogSeen(ctx)}
    when 'contact_roles' then ${customerOfLogSeen(ctx)} and ${contactSeen(ctx, roleContact)}
    when 'case_lines' then ${caseSeen(ctx, caseId)}
    when 'case_contacts' then ${caseSeen(ctx, caseId)} and ${contactSeen(ctx, caseContact)}
    else true end`;
}

type Id = SQL | typeof changeLog.rowId;

const customerSeen = (ctx: Ctx, id: Id | typeof changeLog.customerId) =>
  sql`exists (select from ${customers} where ${customers.id} = ${id} and ${visibleCustomers(ctx)})`;
const contactSeen = (ctx: Ctx, id: Id) =>
  sql`exists (select from ${contacts} where ${contacts.id} = ${id} and ${visibleContacts(ctx)})`;
const caseSeen = (ctx: Ctx, id: Id) =>
  sql`exists (select from ${cases} where ${cases.id} = ${id} and ${visibleCases(ctx)})`;
const customerOfLogSeen = (ctx: Ctx) =>
  sql`(${changeLog.customerId} is null or ${customerSeen(ctx, changeLog.customerId)})`;

/** A row that is no more (its making was undone) is judged by what it was last. */
function goneAndSeen(ctx: Ctx, table: typeof customers | typeof contacts | typeof cases): SQL {
  return sql`(not exists (select from ${table} where ${table.id} = ${changeLog.rowId}) and exists (
    select from (select last.old from change_log last where last.row_id = ${changeLog.rowId}
                   and last.operation = 'delete' order by last.id desc limit 1) gone
     where gone.old ->> 'visibility' = 'everyone' or gone.old ->> 'owner_id' = ${ctx.actor.employeeId}))`;
}
