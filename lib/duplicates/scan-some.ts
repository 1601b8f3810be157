import { eq, type SQL, sql } from "drizzle-orm";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { duplicatePairs } from "@/db/tenant/schema/duplicates";
import type { Ctx } from "@/lib/core/context";
import { type MergedEntity, mergedEntities } from "@/lib/merging/schema";
import { pairsAmong } from "./pairs-among";

type Run = typeof batchRuns.$inferSelect;

const recordsAtOnce = 1_000;
const none = "00000000-0000-0000-0000-000000000000";

/**
 * Looks for the likely duplicates of the next records, customers first and then contacts, and keeps them instead of what
 * was known of these. `since`: only of records that were written since.
 */
export async function scanSome(ctx: Ctx, run: Run): Promise<void> {
  const entity = mergedEntities.find((one) => one === run.input.entity) ?? "customers";
  const after = typeof run.input.after === "string" ? run.input.after : none;
  const ids = await nextIds(ctx, entity, after, run.input.since);
  const last = ids.at(-1);
  if (last) await keepPairs(ctx, entity, ids);
  const isOver = !last && entity === "contacts";
  await ctx.tx
    .update(batchRuns)
    .set({
      state: isOver ? "done" : "running",
      done: run.done + ids.length,
      input: { ...run.input, ...(last ? { entity, after: last } : { entity: "contacts", after: none }) },
      finishedAt: isOver ? ctx.now : null,
    })
    .where(eq(batchRuns.id, run.id));
}

async function nextIds(ctx: Ctx, entity: MergedEntity, after: string, since: unknown): Promise<string[]> {
  const table = entity === "customers" ? customers : contacts;
  const written = typeof since === "string" ? sql`and ${table.updatedAt} > ${since}::timestamptz` : sql``;
  const { rows } = await ctx.tx.execute<{ id: string }>(sql`
    select ${table.id} as id from ${table} where ${table.id} > ${after}::uuid and ${table.archivedAt} is null ${written}
     order by ${table.id} limit ${recordsAtOnce}`);
  return rows.map(({ id }) => id);
}

async function keepPairs(ctx: Ctx, entity: MergedEntity, ids: string[]): Promise<void> {
  const table = entity === "customers" ? customers : contacts;
  const these: SQL = sql`any(${sql.param(ids)}::uuid[])`;
  await ctx.tx.execute(sql`set local statement_timeout = '60s'`);
  await ctx.tx.execute(sql`set local enable_seqscan = off`);
  await ctx.tx.execute(sql`delete from ${duplicatePairs} where low_id = ${these} or high_id = ${these}`);
  await ctx.tx.execute(sql`
    insert into ${duplicatePairs} (entity, low_id, high_id, score, reasons)
    select ${entity}, low_id, high_id, score, reasons from (${pairsAmong(entity, sql`${table.id} = ${these}`)}) found
    on conflict (low_id, high_id) do nothing`);
}
