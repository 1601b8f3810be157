import { isDeepStrictEqual } from "node:util";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { batchRuns, undoLeftovers } from "@/db/tenant/schema/batch-runs";
import { changeLog } from "@/db/tenant/schema/change-log";
import { employees } from "@/db/tenant/schema/employees";
import { type ChangeField, describeFields, referencesOf } from "@/lib/changes/describe-fields";
import { labelRows } from "@/lib/changes/label-rows";
import { nameOwnFields } from "@/lib/changes/name-own-fields";
import { undoneBatches } from "@/lib/changes/undone-batches";
import { unfinishedUndoings } from "@/lib/changes/unfinished-undoings";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { ownRun } from "./own-run";
import { isUndoneRun, type UndoneRun, undoneColumns, undoneRun } from "./undone-run";

export type Leftover = {
  table: string;
  rowId: string;
  label: string;
  reason: string;
  decision: "put_back" | "left" | null;
  /** What the batch did to it: made, changed or removed it. */
  operation: "insert" | "update" | "delete";
  /** As it is → as it was before the batch. */
  fields: ChangeField[];
};

export type BatchRun = Pick<
  typeof batchRuns.$inferSelect,
  | "id"
  | "kind"
  | "label"
  | "verb"
  | "input"
  | "state"
  | "total"
  | "done"
  | "changed"
  | "leftRows"
  | "createdAt"
> & {
  actorName: string;
  undoes: UndoneRun;
  /** A change that stands and can be put back. */
  isUndoable: boolean;
  /** What some of the rows are called that a rule kept as they were. */
  leftNames: string[];
  leftovers: Leftover[];
  /** How many more were left than are shown: one at a time makes room for the next. */
  more: number;
};

const shownAtOnce = 50;

/**
 * How far the work on a batch has come, and what an undoing left as it is, to be decided row by row. Rows that the actor
 * may not see any more are absent.
 */
export const getBatchRun = query(
  { name: "get-batch-run", permission: "change:undo", input: z.object({ id: uuid() }) },
  async (ctx, { id }): Promise<BatchRun> => {
    const [found] = await ctx.tx
      .select({
        run: batchRuns,
        actorName: employees.name,
        undoes: undoneColumns,
      })
      .from(batchRuns)
      .leftJoin(undoneRun, isUndoneRun)
      .leftJoin(employees, eq(employees.id, batchRuns.actorId))
      .where(and(eq(batchRuns.id, id), ownRun(ctx)));
    if (!found) throw notFound();
    const { run, actorName, undoes } = found;
    const rows = run.state === "done" ? await readLeftovers(ctx, id, run.undoesBatchId ?? id) : [];
    const entries = rows.map((row) => asEntry(row));
    const labels = await labelRows(ctx, [
      ...run.leftIds,
      ...rows.map((row) => row.row_id),
      ...entries.flatMap(referencesOf),
    ]);
    const shown = rows.flatMap((row, at): Leftover[] => {
      const label = labels.get(row.row_id);
      const entry = entries[at];
      if (label === undefined || !entry) return [];
      const { locale } = ctx.actor;
      return [
        {
          table: row.table_name,
          rowId: row.row_id,
          label,
          reason: row.reason,
          decision: row.decision,
          operation: row.operation,
          fields: row.operation === "update" ? describeFields(entry, labels, locale, ctx.tenant.locale) : [],
        },
      ];
    });
    await nameOwnFields(ctx, shown);
    return {
      ...run,
      actorName: actorName ?? "",
      undoes,
      isUndoable: await isUndoable(ctx, run),
      leftNames: run.leftIds.flatMap((id) => labels.get(id) ?? []),
      leftovers: shown.slice(0, shownAtOnce),
      more: Math.max(0, shown.length - shownAtOnce),
    };
  },
);

/** What a change wrote stands, and nobody is putting it back. */
async function isUndoable(ctx: Ctx, { id, kind, state, changed }: typeof batchRuns.$inferSelect) {
  if (kind !== "change" || state !== "done" || changed === 0) return false;
  return !(await undoneBatches(ctx, [id])).has(id) && !(await unfinishedUndoings(ctx, [id])).has(id);
}

type Row = {
  table_name: string;
  row_id: string;
  reason: string;
  decision: "put_back" | "left" | null;
  operation: "insert" | "update" | "delete";
  old: Record<string, unknown> | null;
  present: Record<string, unknown> | null;
};

/** Undecided ones first. What the batch found in the row is what its first change of it says, and the later ones of other columns. */
async function readLeftovers(ctx: Ctx, runId: string, batchId: string): Promise<Row[]> {
  const { rows } = await ctx.tx.execute<Row>(sql`
    select l.table_name, l.row_id, l.reason, l.decision, c.operation, c.old, app.row_now(l.table_name, l.row_id) as present
      from (select * from ${undoLeftovers} where run_id = ${runId}
             order by decision is not null, table_name, row_id limit ${shownAtOnce * 4}) l
      cross join lateral (
        select (array_agg(e.operation order by e.id))[1] as operation, app.merge(e.old order by e.id desc) as old
          from ${changeLog} e
         where e.batch_id = ${batchId} and e.row_id = l.row_id and e.table_name = l.table_name and e.id <= l.stopped_at) c
     order by l.decision is not null, l.table_name, l.row_id`);
  return rows;
}

/** What putting it back would change, as an entry of the log would say it. */
function asEntry({ old, present }: Row) {
  const differing = Object.keys(old ?? {}).filter(
    (column) => present && column in present && !isDeepStrictEqual(present[column], old?.[column]),
  );
  const pick = (values: Record<string, unknown> | null | undefined) =>
    Object.fromEntries(differing.map((column) => [column, values?.[column] ?? null]));
  return { operation: "update" as const, old: pick(present), new: pick(old) };
}
