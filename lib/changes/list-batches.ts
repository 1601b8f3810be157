import { sql } from "drizzle-orm";
import { z } from "zod";
import { batchRuns, undoLeftovers } from "@/db/tenant/schema/batch-runs";
import { batches, changeLog } from "@/db/tenant/schema/change-log";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import { isCounted } from "./counted-rows";
import { labelRows } from "./label-rows";
import { runningBatches } from "./running-batches";
import { undoneBatches } from "./undone-batches";
import { type Undoing, unfinishedUndoings } from "./unfinished-undoings";
import { visibleChanges } from "./visibility";

export type BatchRow = {
  batchId: string;
  at: Date;
  actorName: string;
  verb: string;
  /** The name that an import or a bulk edit was given; null for an everyday change. */
  label: string | null;
  /** Of a change of many that took a while: what was changed. */
  input: Record<string, unknown> | null;
  /** Of an undoing: what it undid, where that had a name or was a change of many. */
  undid: { verb: string; label: string | null; input: Record<string, unknown> | null } | null;
  /** How many rows it wrote. */
  rows: number;
  /** The last row it wrote: what it was about, when it was about one thing. */
  table: string;
  /** Null, as its label, when the reader may not see the row or it is no more. */
  rowId: string | null;
  operation: "insert" | "update" | "delete";
  rowLabel: string | null;
  undone: boolean;
  /** Being undone in the background, or broken off; null otherwise. */
  undoing: Undoing | null;
  /** Still being written in the background. */
  isRunning: boolean;
  /** How many rows an undoing left that wait to be decided. */
  undecided: number;
};

const everydayRows = 1000;
const shownAtMost = 100;

/**
 * The latest batches that the actor may put back, newest first: a seller's own, an administrator's everybody's. What
 * the actor may not see is neither shown nor counted, and a batch of nothing else is absent.
 */
export const listBatches = query(
  { name: "list-batches", permission: "change:undo", input: z.object({}) },
  async (ctx): Promise<BatchRow[]> => {
    const { rows } = await ctx.tx.execute<RawBatch>(latestBatches(ctx));
    const labels = await labelRows(
      ctx,
      rows.map((row) => row.row_id),
    );
    const ids = rows.map((row) => row.id);
    const undone = await undoneBatches(ctx, ids);
    const undoings = await unfinishedUndoings(ctx, ids);
    const running = await runningBatches(ctx, ids);
    return rows.map((row) => ({
      batchId: row.id,
      at: new Date(row.at),
      actorName: row.actor_name ?? "",
      verb: row.verb,
      label: row.label,
      input: row.input,
      undid: row.undid_verb ? { verb: row.undid_verb, label: row.undid_label, input: row.undid_input } : null,
      rows: Number(row.rows),
      table: row.table_name,
      rowId: labels.has(row.row_id) ? row.row_id : null,
      operation: row.operation,
      rowLabel: labels.get(row.row_id) ?? null,
      undone: undone.has(row.id),
      undoing: undoings.get(row.id) ?? null,
      isRunning: running.has(row.id),
      undecided: Number(row.undecided),
    }));
  },
);

type RawBatch = {
  id: string;
  at: string;
  actor_name: string | null;
  verb: string;
  label: string | null;
  input: Record<string, unknown> | null;
  undid_verb: string | null;
  undid_label: string | null;
  undid_input: Record<string, unknown> | null;
  rows: string;
  table_name: string;
  operation: "insert" | "update" | "delete";
  row_id: string;
  undecided: string;
};

// Named batches may hold many thousand rows and are all counted; of the others the newest rows are enough.
function latestBatches(ctx: Ctx) {
  const mine = (actor: { getSQL(): ReturnType<typeof sql> }) =>
    ctx.actor.role === "administrator" ? sql`true` : sql`${actor} = ${ctx.actor.employeeId}`;
  return sql`
    with everyday as (
      select batch_id, coalesce(max(id) filter (where is_counted), max(id)) as last_id, count(distinct row_id) filter (where is_counted) as rows from (
        select ${changeLog.batchId} as batch_id, ${changeLog.id} as id, ${changeLog.rowId} as row_id, ${isCounted} as is_counted
          from ${changeLog}
         where ${mine(changeLog.actorId)} and ${visibleChanges(ctx)}
           and not exists (select from ${batches} where ${batches.id} = ${changeLog.batchId})
         order by ${changeLog.id} desc limit ${everydayRows}) newest
       group by batch_id
    ), named as (
      select ${batches.id} as batch_id,
             seen.last_id, seen.rows
        from ${batches} cross join lateral (
          select coalesce(max(${changeLog.id}) filter (where ${isCounted}), max(${changeLog.id})) as last_id, count(distinct ${changeLog.rowId}) filter (where ${isCounted}) as rows
            from ${changeLog} where ${changeLog.batchId} = ${batches.id} and ${visibleChanges(ctx)}) seen
       where ${mine(batches.actorId)}
       order by ${batches.at} desc limit ${shownAtMost}
    ), latest as (select * from everyday union all select * from named)
    select latest.batch_id as id, ${changeLog.at}, ${employees.name} as actor_name,
           coalesce(${batches.verb}, ${changeLog.verb}) as verb,
           ${batches.label}, (select r.input from ${batchRuns} r where r.id = latest.batch_id and r.kind = 'change') as input,
           undid.verb as undid_verb, undid.label as undid_label,
           (select r.input from ${batchRuns} r where r.id = undid.id and r.kind = 'change') as undid_input, latest.rows, ${changeLog.tableName}, ${changeLog.operation}, ${changeLog.rowId},
           (select count(*) from ${undoLeftovers} l where l.run_id = latest.batch_id and l.decision is null) as undecided
      from latest
      join ${changeLog} on ${changeLog.id} = latest.last_id
      left join ${batches} on ${batches.id} = latest.batch_id
      left join ${batches} undid on undid.id = ${batches.undoesBatchId}
      left join ${employees} on ${employees.id} = ${changeLog.actorId}
     order by latest.last_id desc limit ${shownAtMost}`;
}
