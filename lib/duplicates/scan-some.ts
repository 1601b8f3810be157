import { eq, type SQL, sql } from "drizzle-orm";
import { batchRunRows, batchRuns } from "@/db/tenant/schema/batch-runs";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { duplicateKeys, duplicatePairs } from "@/db/tenant/schema/duplicates";
import type { Ctx } from "@/lib/core/context";
import { type MergedEntity, mergedEntities } from "@/lib/merging/schema";
import { gatherKeys, usual } from "./compared-keys";
import { pairsAmong } from "./pairs-among";

type Run = typeof batchRuns.$inferSelect;
/**
 * Where a search stands. Of what was written `since`, each record's keys are looked up in the register. The whole register is
 * gone through at a stretch instead: all keys are gathered, whoever shares one with a few others is chosen, and only these are compared.
 */
type Place = {
  entity: MergedEntity;
  after: string;
  step: "gather" | "choose" | "compare" | "look_up";
  since?: string;
  /** Anything was gathered. */
  isGathered: boolean;
  /** How many records were gone through, and how many of this entity were gathered. */
  seen: number;
  gathered: number;
};

const recordsAtOnce = { gather: 5_000, compare: 5_000, look_up: 1_000, choose: 0 };
const none = "00000000-0000-0000-0000-000000000000";

/**
 * Looks for the likely duplicates of the next records, customers first and then contacts, and keeps them instead of what
 * was known of these.
 */
export async function scanSome(ctx: Ctx, run: Run): Promise<void> {
  const place = await placeOf(ctx, run);
  const { entity, step } = place;
  await ctx.tx.execute(sql`set local statement_timeout = '60s'`);
  if (step !== "choose") await ctx.tx.execute(sql`set local enable_seqscan = off`);
  if (step === "gather" && place.after === none) await forget(ctx, run);
  if (step === "choose") place.seen += place.gathered - (await choose(ctx, run, entity));
  const ids = await (step === "compare" ? nextChosen(ctx, run) : nextIds(ctx, place));
  const last = ids.at(-1);
  const these: SQL = sql`any(${sql.param(ids)}::uuid[])`;
  if (last && step === "gather") place.isGathered = (await gather(ctx, entity, these)) || place.isGathered;
  else if (last) await keepPairs(ctx, entity, these, step === "compare");
  place.seen += ids.length;
  if (step === "gather") place.gathered += ids.length;
  const next = last ? { ...place, after: last } : following(place);
  if (next === null) await forget(ctx, run);
  await ctx.tx
    .update(batchRuns)
    .set({
      state: next ? "running" : "done",
      done: step === "look_up" ? place.seen : Math.floor(place.seen / 2),
      input: next ?? place,
      finishedAt: next ? null : ctx.now,
    })
    .where(eq(batchRuns.id, run.id));
}

async function placeOf(ctx: Ctx, { input }: Run): Promise<Place> {
  const since = typeof input.since === "string" ? { since: input.since } : {};
  const step = "since" in since ? ("look_up" as const) : ("gather" as const);
  const first = {
    entity: "customers",
    after: none,
    step,
    ...since,
    isGathered: false,
    seen: 0,
    gathered: 0,
  } as const;
  const place = { ...first, ...input } as Place;
  if (place.step === "look_up") return place;
  if (input.step === undefined) return first;
  // After a crash of the server what was gathered is gone.
  return place.isGathered && !(await anyKeys(ctx)) ? { ...first, entity: place.entity } : place;
}

/** What comes after the last record; null at the end. */
function following(place: Place): Place | null {
  if (place.step === "gather") return { ...place, step: "choose", after: none };
  if (place.step === "choose") return { ...place, step: "compare" };
  const at = mergedEntities.indexOf(place.entity);
  const entity = mergedEntities[at + 1];
  const step = place.step === "compare" ? "gather" : place.step;
  return entity ? { ...place, entity, step, after: none, isGathered: false, gathered: 0 } : null;
}

const tableOf = (entity: MergedEntity) => (entity === "customers" ? customers : contacts);

async function nextIds({ tx }: Ctx, { entity, after, step, since }: Place): Promise<string[]> {
  const table = tableOf(entity);
  const written = since === undefined ? sql`` : sql`and ${table.updatedAt} > ${since}::timestamptz`;
  const { rows } = await tx.execute<{ id: string }>(sql`
    select ${table.id} as id from ${table} where ${table.id} > ${after}::uuid and ${table.archivedAt} is null ${written}
     order by ${table.id} limit ${recordsAtOnce[step]}`);
  return rows.map(({ id }) => id);
}

async function gather({ tx }: Ctx, entity: MergedEntity, these: SQL): Promise<boolean> {
  const { rowCount } = await tx.execute(gatherKeys(entity, sql`${tableOf(entity).id} = ${these}`));
  return (rowCount ?? 0) > 0;
}

/**
 * Who shares a key with others, but not with too many, waits to be compared; everybody else is nobody's likely duplicate.
 * @returns how many
 */
async function choose({ tx }: Ctx, { id }: Run, entity: MergedEntity): Promise<number> {
  await tx.execute(sql`set local statement_timeout = '120s'; set local work_mem = '64MB'`);
  const { rowCount } = await tx.execute(sql`
    insert into ${batchRunRows} (run_id, place, row_id)
    select ${id}::uuid, row_number() over (order by c.id), c.id from (
      select distinct k.id from ${duplicateKeys} k join (
        select hash from ${duplicateKeys} group by hash having count(*) between 2 and ${usual + 1}) s using (hash)) c`);
  const chosen = sql`(select row_id from ${batchRunRows} where run_id = ${id})`;
  await tx.execute(sql`
    delete from ${duplicatePairs} where entity = ${entity} and (low_id not in ${chosen} or high_id not in ${chosen})`);
  return rowCount ?? 0;
}

async function nextChosen({ tx }: Ctx, { id }: Run): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    delete from ${batchRunRows} where run_id = ${id} and place = any(array(
      select place from ${batchRunRows} where run_id = ${id} order by place limit ${recordsAtOnce.compare}))
    returning row_id as id`);
  return rows.map((row) => row.id).toSorted();
}

async function forget({ tx }: Ctx, { id }: Run): Promise<void> {
  await tx.execute(sql`select forget_duplicate_keys()`);
  await tx.delete(batchRunRows).where(eq(batchRunRows.runId, id));
}

async function anyKeys({ tx }: Ctx): Promise<boolean> {
  return (await tx.select({ id: duplicateKeys.id }).from(duplicateKeys).limit(1)).length > 0;
}

async function keepPairs({ tx }: Ctx, entity: MergedEntity, these: SQL, isGathered: boolean): Promise<void> {
  await tx.execute(sql`delete from ${duplicatePairs} where low_id = ${these} or high_id = ${these}`);
  const pairs = pairsAmong(entity, sql`${tableOf(entity).id} = ${these}`, { isGathered });
  await tx.execute(sql`
    insert into ${duplicatePairs} (entity, low_id, high_id, score, reasons)
    select ${entity}, low_id, high_id, score, reasons from (${pairs}) found
    on conflict (low_id, high_id) do nothing`);
}
