import { count, eq, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import { batchRunRows, batchRuns } from "@/db/tenant/schema/batch-runs";
import { batches } from "@/db/tenant/schema/change-log";
import { bulkRows } from "@/lib/bulk/bulk-rows";
import type { Ctx } from "@/lib/core/context";
import { queueRun } from "./queue-run";

type Queued = { runId: string; isRunning: true; total: number };
/** How many rows were changed, or how many are being changed by a run. */
export type Changed<Change> = { count: number; change: Change } & Partial<Queued>;

/**
 * Has a change of many rows done in the background: notes which rows were chosen now, and what is to be done with
 * them. Null where they are few enough for a page to wait for.
 */
export async function queueChange(
  ctx: Ctx,
  { table, id }: { table: PgTable; id: AnyPgColumn },
  chosen: SQL,
  verb: string,
  input: Record<string, unknown>,
): Promise<Queued | null> {
  const few = ctx.tx
    .select({ id })
    .from(table)
    .where(chosen)
    .limit(bulkRows + 1)
    .as("few");
  const [found] = await ctx.tx.select({ rows: count() }).from(few);
  if ((found?.rows ?? 0) <= bulkRows) return null;
  await ctx.tx.execute(sql`set local statement_timeout = '60s'`);
  await queueRun(ctx, { kind: "change", verb, label: "", total: 0, input });
  const { rowCount } = await ctx.tx.execute(sql`
    insert into ${batchRunRows} (run_id, place, row_id)
    select ${ctx.batchId}::uuid, row_number() over (order by ${id}), ${id} from ${table} where ${chosen}`);
  const total = rowCount ?? 0;
  await ctx.tx.update(batchRuns).set({ total }).where(eq(batchRuns.id, ctx.batchId));
  // Named, so that all its rows are counted; what it is called stands in the rows.
  await ctx.tx.insert(batches).values({ id: ctx.batchId, verb, label: "", actorId: ctx.actor.employeeId });
  return { runId: ctx.batchId, isRunning: true, total };
}
