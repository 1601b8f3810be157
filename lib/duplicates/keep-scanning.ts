import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { batchRunRows, batchRuns } from "@/db/tenant/schema/batch-runs";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { queueRun } from "@/lib/batches/queue-run";
import type { Ctx } from "@/lib/core/context";
import { countRegister } from "./count-register";

/** Where more were written, a search of the whole register may be quicker, which costs a fifth for each record. */
const manyWritten = 20_000;

/**
 * Has the records looked at again that were written since the last search began. An organisation that never searched its
 * register whole is left alone, and so is one where a search goes on.
 */
export async function keepScanning(ctx: Ctx): Promise<void> {
  const scans = eq(batchRuns.kind, "duplicates");
  const [last] = await ctx.tx
    .select()
    .from(batchRuns)
    .where(scans)
    .orderBy(desc(batchRuns.createdAt))
    .limit(1);
  if (last?.state !== "done") return;
  const since = last.createdAt.toISOString();
  const { rows } = await ctx.tx.execute<{ total: string }>(sql`
    select (select count(*) from ${customers} where updated_at > ${since}::timestamptz and archived_at is null)
         + (select count(*) from ${contacts} where updated_at > ${since}::timestamptz and archived_at is null) as total`);
  const total = Number(rows[0]?.total ?? 0);
  if (total === 0) return;
  const all = total > manyWritten ? await countRegister(ctx) : Number.POSITIVE_INFINITY;
  const isWhole = total * 5 > all;
  const run = { kind: "duplicates", verb: "start-scan", label: "" } as const;
  await queueRun(ctx, isWhole ? { ...run, total: all } : { ...run, total, input: { since } });
  const past = and(
    scans,
    lt(batchRuns.createdAt, last.createdAt),
    inArray(batchRuns.state, ["done", "failed"]),
  );
  // What a search that failed left to compare.
  await ctx.tx
    .delete(batchRunRows)
    .where(inArray(batchRunRows.runId, ctx.tx.select({ id: batchRuns.id }).from(batchRuns).where(past)));
  await ctx.tx.delete(batchRuns).where(past);
}
