import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { changeLog } from "@/db/tenant/schema/change-log";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { orders } from "@/db/tenant/schema/orders";
import { visibleCases } from "@/lib/cases/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import {
  beyond,
  cutPage,
  type Ordering,
  orderBy,
  type Page,
  readCursor,
  rowsPerPage,
} from "@/lib/core/paging";
import { can } from "@/lib/core/permissions";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";
import { visibleOrders } from "@/lib/orders/visibility";
import { type ChangeField, describeFields, referencesOf } from "./describe-fields";
import { irrevocable } from "./irrevocable";
import { labelRows } from "./label-rows";
import { nameOwnFields } from "./name-own-fields";
import { mayRestore } from "./restorable";
import { type HistoryFilter, HistoryView, historyKinds } from "./schema";
import { undoneBatches } from "./undone-batches";
import { visibleChanges } from "./visibility";

export type ChangeEntry = {
  id: number;
  at: Date;
  batchId: string;
  actorName: string;
  verb: string;
  table: string;
  rowId: string;
  operation: "insert" | "update" | "delete";
  /** What the row is called; null when the actor may not see it or it is no more. */
  label: string | null;
  fields: ChangeField[];
  undone: boolean;
  /** The actor may put its whole batch back. */
  undoable: boolean;
  /** The actor may put single values of it back. */
  restorable: boolean;
};

const newestFirst: Ordering[] = [{ by: changeLog.id, direction: "desc", nullable: false }];

/** The history of one customer with all that belongs to it, or of one case, contact, order or customer; newest first. */
export const listChanges = query(
  {
    name: "list-changes",
    permission: "change:read",
    input: HistoryView,
  },
  async (ctx, { customerId, rowId, cursor: cursorText, ...filter }): Promise<Page<ChangeEntry>> => {
    const scope = customerId ? await customerScope(ctx, customerId) : await rowScope(ctx, rowId);
    const cursor = readCursor(cursorText);
    const read = await ctx.tx
      .select()
      .from(changeLog)
      .where(and(scope, narrowed(ctx, filter), beyond(newestFirst, cursor), visibleChanges(ctx)))
      .orderBy(...orderBy(newestFirst, cursor))
      .limit(rowsPerPage + 1);
    const page = cutPage(read, cursor, (row) => [String(row.id)]);
    return { ...page, rows: await entriesOf(ctx, page.rows) };
  },
);

function narrowed({ tenant }: Ctx, { from, to, what, who }: HistoryFilter): SQL | undefined {
  const midnight = (day: string) => sql`(${day}::date::timestamp at time zone ${tenant.timeZone})`;
  return and(
    from ? sql`${changeLog.at} >= ${midnight(from)}` : undefined,
    to ? sql`${changeLog.at} < ${midnight(to)} + interval '1 day'` : undefined,
    what ? inArray(changeLog.tableName, [...historyKinds[what]]) : undefined,
    who ? eq(changeLog.actorId, who) : undefined,
  );
}

type LogRow = typeof changeLog.$inferSelect;

/** Entries of the log with names, as the actor may read them. */
export async function entriesOf(ctx: Ctx, rows: LogRow[]): Promise<ChangeEntry[]> {
  const ids = rows.flatMap((row) => [row.rowId, row.actorId, ...referencesOf(row)]);
  const labels = await labelRows(ctx, ids);
  const undone = await undoneBatches(
    ctx,
    rows.map((row) => row.batchId),
  );
  const mayUndo = can(ctx.actor.role, "change:undo");
  const mayUndoAll = ctx.actor.role === "administrator";
  const entries = rows.map((row) => ({
    id: row.id,
    at: row.at,
    batchId: row.batchId,
    actorName: labels.get(row.actorId) ?? "",
    verb: row.verb,
    table: row.tableName,
    rowId: row.rowId,
    operation: row.operation,
    label: labels.get(row.rowId) ?? null,
    fields: describeFields(row, labels, ctx.actor.locale, ctx.tenant.locale),
    undone: undone.has(row.batchId),
    restorable: row.operation === "update" && mayRestore(ctx.actor.role, row.tableName),
    undoable:
      mayUndo &&
      !undone.has(row.batchId) &&
      !irrevocable.has(row.verb) &&
      (mayUndoAll || row.actorId === ctx.actor.employeeId),
  }));
  await nameOwnFields(ctx, entries);
  return entries;
}

async function customerScope(ctx: Ctx, customerId: string): Promise<SQL | undefined> {
  const [seen] = await ctx.tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.id, customerId), visibleCustomers(ctx)));
  if (!seen) throw notFound();
  const merged = await ctx.tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.mergedIntoId, customerId), visibleCustomers(ctx)));
  // What was merged into it has a history of its own, which is its history too.
  const ids = [customerId, ...merged.map(({ id }) => id)];
  return merged.length > 0 ? inArray(changeLog.customerId, ids) : eq(changeLog.customerId, customerId);
}

/** The row itself and what hangs on it: a case's lines and contacts, an order's lines, a contact's places at companies. */
async function rowScope(ctx: Ctx, rowId: string | null): Promise<SQL | undefined> {
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
    select ${orders.id} from ${orders} where ${orders.id} = ${rowId} and ${visibleOrders(ctx)}`);
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
    ${linked(sql`('order_lines')`, sql`coalesce(${changeLog.new}, ${changeLog.old}) ->> 'order_id'`)}`);
  return inArray(changeLog.rowId, [...rows.map(({ id }) => id), ...parts.rows.map((part) => part.id)]);
}
