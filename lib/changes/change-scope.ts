import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { calls } from "@/db/tenant/schema/calls";
import { cases } from "@/db/tenant/schema/cases";
import { changeLog } from "@/db/tenant/schema/change-log";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { meetingParticipants, meetings } from "@/db/tenant/schema/meetings";
import { noteComments, notes } from "@/db/tenant/schema/notes";
import { orders } from "@/db/tenant/schema/orders";
import { taskFollowers, tasks } from "@/db/tenant/schema/tasks";
import { visibleCalls, visibleMeetings, visibleNotes, visibleTasks } from "@/lib/activities/visibility";
import { visibleCases } from "@/lib/cases/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { visibleCustomers } from "@/lib/customers/visibility";
import { visibleOrders } from "@/lib/orders/visibility";

/** All that is logged of a customer and what belongs to it. @throws DomainError `not_found` */
export async function customerScope(ctx: Ctx, customerId: string): Promise<SQL | undefined> {
  const ids = await customersOfHistory(ctx, customerId);
  return ids.length > 1 ? inArray(changeLog.customerId, ids) : eq(changeLog.customerId, customerId);
}

/** The customer and those that were merged into it, whose history is its history too. @throws DomainError `not_found` */
export async function customersOfHistory(ctx: Ctx, customerId: string): Promise<string[]> {
  const rows = await ctx.tx
    .select({ id: customers.id })
    .from(customers)
    .where(
      and(or(eq(customers.id, customerId), eq(customers.mergedIntoId, customerId)), visibleCustomers(ctx)),
    );
  const ids = rows.map(({ id }) => id);
  if (!ids.includes(customerId)) throw notFound();
  return ids;
}

/**
 * The row itself and what hangs on it: a case's lines and contacts, an order's lines, a contact's places at companies, who takes
 * part in a meeting, a note's comments.
 * @throws DomainError `not_found`
 */
export async function rowScope(ctx: Ctx, rowId: string | null): Promise<SQL | undefined> {
  const { rows, parts } = await rowsOfHistory(ctx, rowId);
  return inArray(changeLog.rowId, [...rows, ...parts]);
}

/** The row and those that were merged into it, and apart from them what hangs on them. @throws DomainError `not_found` */
export async function rowsOfHistory(
  ctx: Ctx,
  rowId: string | null,
): Promise<{ rows: string[]; parts: string[] }> {
  if (rowId === null) throw notFound();
  const { rows } = await ctx.tx.execute<{ id: string }>(sql`
    select ${cases.id} as id from ${cases} where ${cases.id} = ${rowId} and ${visibleCases(ctx)}
    union all
    select ${contacts.id} from ${contacts} where ${contacts.id} = ${rowId} and ${visibleContacts(ctx)}
    union all
    select old.id from ${contacts} join ${contacts} old on old.merged_into_id = ${contacts.id}
     where ${contacts.id} = ${rowId} and ${visibleContacts(ctx)}
    union all
    select ${customers.id} from ${customers} where ${customers.id} = ${rowId} and ${visibleCustomers(ctx)}
    union all
    select ${orders.id} from ${orders} where ${orders.id} = ${rowId} and ${visibleOrders(ctx)}
    union all
    ${activity(ctx, rowId)}`);
  if (rows.length === 0) throw notFound();
  const linked = (tables: SQL, end: SQL) => sql`
    select distinct ${changeLog.rowId} as id from ${changeLog}
     where ${changeLog.tableName} in ${tables} and ${changeLog.operation} <> 'update' and ${end} = any(${sql.param(rows.map(({ id }) => id))}::text[])`;
  // Worded as the indexes are, which know also what was linked once and is no more.
  const parts = await ctx.tx.execute<{ id: string }>(sql`
    ${linked(
      sql`('contact_roles', 'contact_categories', 'case_contacts')`,
      sql`coalesce(${changeLog.new}, ${changeLog.old}) ->> 'contact_id'`,
    )}
    union
    ${linked(
      sql`('case_contacts', 'case_lines')`,
      sql`coalesce(${changeLog.new}, ${changeLog.old}) ->> 'case_id'`,
    )}
    union
    ${linked(sql`('order_lines')`, sql`coalesce(${changeLog.new}, ${changeLog.old}) ->> 'order_id'`)}
    union
    ${partsOfActivity(rowId)}`);
  return { rows: rows.map(({ id }) => id), parts: parts.rows.map(({ id }) => id) };
}

const activity = (ctx: Ctx, id: string) => sql`
  select ${meetings.id} from ${meetings} where ${meetings.id} = ${id} and ${visibleMeetings(ctx)}
  union all
  select ${tasks.id} from ${tasks} where ${tasks.id} = ${id} and ${visibleTasks(ctx)}
  union all
  select ${notes.id} from ${notes} where ${notes.id} = ${id} and ${visibleNotes(ctx)}
  union all
  select ${calls.id} from ${calls} where ${calls.id} = ${id} and ${visibleCalls(ctx)}`;

/** What hangs on an activity today; the log has no index by which to find what once did. */
const partsOfActivity = (id: string) => sql`
  select ${meetingParticipants.id} from ${meetingParticipants} where ${meetingParticipants.meetingId} = ${id}
  union
  select ${taskFollowers.id} from ${taskFollowers} where ${taskFollowers.taskId} = ${id}
  union
  select ${noteComments.id} from ${noteComments} where ${noteComments.noteId} = ${id}`;
