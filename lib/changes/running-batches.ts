import { and, inArray } from "drizzle-orm";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import type { Ctx } from "@/lib/core/context";

/** Which of these batches are still being written in the background: they can't be undone before they end. */
export async function runningBatches(ctx: Ctx, batchIds: Iterable<string>): Promise<Set<string>> {
  const ids = [...new Set(batchIds)];
  if (ids.length === 0) return new Set();
  const { id, state } = batchRuns;
  const rows = await ctx.tx
    .select({ id })
    .from(batchRuns)
    .where(and(inArray(id, ids), inArray(state, ["waiting", "running"])));
  return new Set(rows.map((row) => row.id));
}
