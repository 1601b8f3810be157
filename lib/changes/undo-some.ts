import { eq, sql } from "drizzle-orm";
import { batchRuns, undoLeftovers } from "@/db/tenant/schema/batch-runs";
import { changeLog } from "@/db/tenant/schema/change-log";
import type { Ctx } from "@/lib/core/context";
import { keepOccurrencesOfBatch } from "@/lib/meetings/keep-occurrences-of-batch";
import { countSeen } from "./count-seen";
import { isCounted, isCountedTable } from "./counted-rows";
import { keepLeftovers, type Stayed } from "./keep-leftovers";
import { noteUndoing } from "./note-undoing";

type Run = typeof batchRuns.$inferSelect;

const entriesAtOnce = 2_000;

/**
 * Puts back the next of a batch's changes, newest first; when none is left, once more those in whose way others stood,
 * and ends the run.
 */
export async function undoSome(ctx: Ctx, run: Run): Promise<void> {
  // Under load a few thousand rows may take longer than a page may.
  await ctx.tx.execute(sql`set local statement_timeout = '120s'`);
  const { rows } = await ctx.tx.execute<{ id: string; place: string }>(sql`
    select ${changeLog.id} as id, ${changeLog.tableName} || ' ' || ${changeLog.rowId} as place from ${changeLog}
     where ${changeLog.batchId} = ${run.undoesBatchId} and ${changeLog.id} < coalesce(${run.reached}::bigint, ${Number.MAX_SAFE_INTEGER})
     order by ${changeLog.id} desc limit ${entriesAtOnce}`);
  const last = rows.at(-1);
  if (!last) return finish(ctx, run);
  const ids = rows.map(({ id }) => id);
  const stayed = await stayedIn(
    ctx,
    sql`app.undo_entries(${sql.param(ids)}::bigint[], coalesce((
      select jsonb_object_agg(table_name || ' ' || row_id, jsonb_build_array(reason, stopped_at)) from ${undoLeftovers}
       where run_id = ${run.id} and row_id in (select row_id from ${changeLog} where id = any(${sql.param(ids)}::bigint[]))), '{}'))`,
  );
  await keepLeftovers(ctx, run.id, stayed);
  if (rows.some(({ place }) => !(place in stayed)))
    await noteUndoing(ctx, run.undoesBatchId ?? "", run.label);
  await ctx.tx
    .update(batchRuns)
    .set({ state: "running", reached: Number(last.id), done: run.done + rows.length })
    .where(eq(batchRuns.id, run.id));
}

async function stayedIn(ctx: Ctx, call: ReturnType<typeof sql>): Promise<Stayed> {
  const { rows } = await ctx.tx.execute<{ stayed: Stayed }>(sql`select ${call} as stayed`);
  return rows[0]?.stayed ?? {};
}

async function finish(ctx: Ctx, run: Run): Promise<void> {
  const batchId = run.undoesBatchId ?? "";
  const own = eq(undoLeftovers.runId, run.id);
  const left = sql`coalesce((
    select jsonb_object_agg(table_name || ' ' || row_id, jsonb_build_array(reason, stopped_at)) from ${undoLeftovers} where ${own}), '{}')`;
  const stayed = await stayedIn(ctx, sql`app.undo_blocked(${batchId}, ${left})`);
  await keepOccurrencesOfBatch(ctx, batchId);
  await ctx.tx.delete(undoLeftovers).where(own);
  await keepLeftovers(ctx, run.id, stayed);
  const rowIds = Object.keys(stayed)
    .filter((place) => isCountedTable(place.slice(0, -37)))
    .map((place) => place.slice(-36));
  const changed = await countRestored(ctx, batchId, rowIds);
  if (changed > 0) await noteUndoing(ctx, batchId, run.label);
  await ctx.tx
    .update(batchRuns)
    .set({ state: "done", changed, finishedAt: ctx.now })
    .where(eq(batchRuns.id, run.id));
}

/** Of somebody else's batch only those that the actor may know of. */
async function countRestored(ctx: Ctx, batchId: string, stayed: string[]): Promise<number> {
  const { rows } = await ctx.tx.execute<{ own: boolean; touched: string }>(sql`
    select bool_and(${changeLog.actorId} = ${ctx.actor.employeeId}) as own, count(distinct ${changeLog.rowId}) filter (where ${isCounted}) as touched
      from ${changeLog} where ${changeLog.batchId} = ${batchId}`);
  if (rows[0]?.own) return Number(rows[0].touched) - stayed.length;
  return (await countSeen(ctx, batchId)) - (await countSeen(ctx, batchId, stayed));
}
