import { sql } from "drizzle-orm";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import { batches } from "@/db/tenant/schema/change-log";
import type { Ctx } from "@/lib/core/context";

/**
 * Which of these batches are undone at present: an undoing can itself be undone, and its undoing too. One that still goes on in the
 * background, or broke off, doesn't count; see `unfinishedUndoings`.
 */
export async function undoneBatches(ctx: Ctx, batchIds: Iterable<string>): Promise<Set<string>> {
  const ids = [...new Set(batchIds)];
  if (ids.length === 0) return new Set();
  const { rows } = await ctx.tx.execute<{ root: string }>(sql`
    with recursive latest as (
      select distinct on (${batches.undoesBatchId}) ${batches.id} as id, ${batches.undoesBatchId} as undoes
        from ${batches} where ${batches.undoesBatchId} is not null
         and not exists (select from ${batchRuns} r where r.id = ${batches.id} and r.state <> 'done')
       order by ${batches.undoesBatchId}, ${batches.at} desc
    ), chain as (
      select undoes as root, id, 1 as depth from latest where undoes = any(${sql.param(ids)}::uuid[])
      union all
      select chain.root, latest.id, chain.depth + 1 from chain join latest on latest.undoes = chain.id
    )
    select root from chain group by root having max(depth) % 2 = 1`);
  return new Set(rows.map((row) => row.root));
}
