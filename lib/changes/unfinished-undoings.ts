import { sql } from "drizzle-orm";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import { batches } from "@/db/tenant/schema/change-log";
import { ownRun } from "@/lib/batches/own-run";
import type { Ctx } from "@/lib/core/context";

export type Undoing = {
  runId: string;
  /** The actor may ask how far it has come. */
  isOwn: boolean;
  /** It goes on, or it broke off and can be taken up again. */
  state: "running" | "failed";
  done: number;
  total: number;
};

/** Of these batches those that are being put back in the background now, or whose putting back broke off. */
export async function unfinishedUndoings(
  ctx: Ctx,
  batchIds: Iterable<string>,
): Promise<Map<string, Undoing>> {
  const ids = [...new Set(batchIds)];
  if (ids.length === 0) return new Map();
  const { undoesBatchId, id, state, done, total, createdAt } = batchRuns;
  const rows = await ctx.tx
    .selectDistinctOn([undoesBatchId], {
      undoesBatchId,
      id,
      state,
      done,
      total,
      isOwn: ownRun(ctx).mapWith(Boolean),
    })
    .from(batchRuns)
    .where(
      sql`${undoesBatchId} = any(${sql.param(ids)}::uuid[]) and ${state} <> 'done'
        and not exists (select from ${batches} b where b.undoes_batch_id = ${id})`,
    )
    .orderBy(undoesBatchId, sql`${createdAt} desc`);
  return new Map(
    rows.map((run) => [
      run.undoesBatchId ?? "",
      {
        runId: run.id,
        isOwn: run.isOwn,
        state: run.state === "failed" ? "failed" : "running",
        done: run.done,
        total: run.total,
      },
    ]),
  );
}
