import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { caseContacts, caseLines, cases } from "@/db/tenant/schema/cases";
import { changeLog } from "@/db/tenant/schema/change-log";
import { contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { visibleCases } from "@/lib/cases/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { optionalUuid } from "@/lib/core/fields";
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
import { type ChangeField, describeFields, referencesOf } from "./describe-fields";
import { labelRows } from "./label-rows";
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
};

const newestFirst: Ordering[] = [{ by: changeLog.id, direction: "desc", nullable: false }];

/** The history of one customer with all that belongs to it, or of one case, contact or customer; newest first. */
export const listChanges = query(
  {
    name: "list-changes",
    permission: "change:read",
    input: z.object({
      customerId: optionalUuid(),
      rowId: optionalUuid(),
      cursor: z.string().max(500).optional(),
    }),
  },
  async (ctx, { customerId, rowId, cursor: cursorText }): Promise<Page<ChangeEntry>> => {
    const scope = customerId ? await customerScope(ctx, customerId) : await rowScope(ctx, rowId);
    const cursor = readCursor(cursorText);
    const read = await ctx.tx
      .select()
      .from(changeLog)
      .where(and(scope, beyond(newestFirst, cursor), visibleChanges(ctx)))
      .orderBy(...orderBy(newestFirst, cursor))
      .limit(rowsPerPage + 1);
    const page = cutPage(read, cursor, (row) => [String(row.id)]);
    return { ...page, rows: await entriesOf(ctx, page.rows) };
  },
);

type LogRow = typeof changeLog.$inferSelect;

async function entriesOf(ctx: Ctx, rows: LogRow[]): Promise<ChangeEntry[]> {
  const ids = rows.flatMap((row) => [row.rowId, row.actorId, ...referencesOf(row)]);
  const labels = await labelRows(ctx, ids);
  const undone = await undoneBatches(
    ctx,
    rows.map((row) => row.batchId),
  );
  const mayUndo = can(ctx.actor.role, "change:undo");
  const mayUndoAll = ctx.actor.role === "administrator";
  return rows.map((row) => ({
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
    undoable: mayUndo && !undone.has(row.batchId) && (mayUndoAll || row.actorId === ctx.actor.employeeId),
  }));
}

async function customerScope(ctx: Ctx, customerId: string): Promise<SQL | undefined> {
  const [seen] = await ctx.tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.id, customerId), visibleCustomers(ctx)));
  if (!seen) throw notFound();
  return eq(changeLog.customerId, customerId);
}

/** The row itself and what hangs on it: a case's lines and contacts, a contact's places at companies. */
async function rowScope(ctx: Ctx, rowId: string | null): Promise<SQL | undefined> {
  if (rowId === null) throw notFound();
  const { rows } = await ctx.tx.execute<{ id: string }>(sql`
    select ${cases.id} as id from ${cases} where ${cases.id} = ${rowId} and ${visibleCases(ctx)}
    union all
    select ${contacts.id} from ${contacts} where ${contacts.id} = ${rowId} and ${visibleContacts(ctx)}
    union all
    select ${customers.id} from ${customers} where ${customers.id} = ${rowId} and ${visibleCustomers(ctx)}`);
  if (rows.length === 0) throw notFound();
  const parts = await ctx.tx.execute<{ id: string }>(sql`
    select ${caseLines.id} as id from ${caseLines} where ${caseLines.caseId} = ${rowId}
    union all
    select ${caseContacts.id} from ${caseContacts} where ${caseContacts.caseId} = ${rowId}
    union all
    select ${contactRoles.id} from ${contactRoles} where ${contactRoles.contactId} = ${rowId}`);
  return inArray(changeLog.rowId, [rowId, ...parts.rows.map((part) => part.id)]);
}
