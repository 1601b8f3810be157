import { sql } from "drizzle-orm";
import { batches } from "@/db/tenant/schema/change-log";
import type { Ctx } from "@/lib/core/context";

/** Which of these batches are undone at present: an undoing can itself be undone, and its undoing too. */
export async function undoneBatches(ctx: Ctx, batchIds: Iterable<string>): Promise<Set<string>> {
  const ids = [...new Set(batchIds)];
  if (ids.length === 0) return new Set();
  const { rows } = await ctx.tx.execute<{ root: string }>(sql`
    with recursive latest as (
      select distinct on (${batches.undoesBatchId}) ${batches.id} as id, ${batches.undoesBatchId} as undoes
        from ${batches} where ${batches.undoesBatchId} is not null
       order by ${batches.undoesBatchId}, ${batches.at} desc
    ), chain as (
      select undoes as root, id, 1 as depth from latest where undoes = any(${sql.param(ids)}::uuid[])
      union all
      select chain.root, latest.id, chain.depth + 1 from chain join latest on latest.undoes = chain.id
    )
    select root from chain group by root having max(depth) % 2 = 1`);
  return new Set(rows.map((row) => row.root));
}
