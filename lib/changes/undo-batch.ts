import { and, asc, count, countDistinct, eq, not, or, sql } from "drizzle-orm";
import { z } from "zod";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import { batches, changeLog } from "@/db/tenant/schema/change-log";
import { continueRuns } from "@/lib/batches/continue-runs";
import { queueRun } from "@/lib/batches/queue-run";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError, notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { can } from "@/lib/core/permissions";
import { keepOccurrencesOfBatch } from "@/lib/meetings/keep-occurrences-of-batch";
import { countSeen } from "./count-seen";
import { isCounted, isCountedTable } from "./counted-rows";
import { irrevocable } from "./irrevocable";
import { keepLeftovers } from "./keep-leftovers";
import { labelRows } from "./label-rows";
import { noteUndoing } from "./note-undoing";
import { refuseUnfinished } from "./refuse-unfinished";
import { settingTables } from "./setting-tables";
import { undoneBatches } from "./undone-batches";
import { unfinishedUndoings } from "./unfinished-undoings";
import { visibleChanges } from "./visibility";

/**
 * `changed` it holds other values than the batch gave it, `gone` it is no more, `referred_to` other rows need it,
 * `taken` what it was called belongs to another now, `rule` as it was it would break a rule today.
 */
export type LeftReason = "changed" | "gone" | "referred_to" | "taken" | "rule";
export type LeftRow = { table: string; rowId: string; reason: LeftReason; label: string };
export type UndoOutcome = {
  /** How many rows are as they were before the batch; of somebody else's batch those that the actor may know of. */
  restored: number;
  /** Rows that were left as they are. */
  left: LeftRow[];
  /** How many more of the actor's own were left that they may not see any more. */
  unseen: number;
  /** Where what was left is decided, or how far an undoing of many rows has come that goes on in the background. */
  runId?: string;
  isRunning?: true;
};

/** What a page waits for; more goes on in the background. */
const quickEntries = 2_000;

/**
 * Puts back everything that one action, import or bulk edit changed, except rows that were changed since. Sellers undo
 * what they did themselves, administrators anything. An undoing is a batch too and can be undone.
 */
export const undoBatch = command(
  { name: "undo-batch", permission: "change:undo", input: z.object({ batchId: uuid() }) },
  async (ctx, { batchId }): Promise<UndoOutcome> => {
    // Two who undo the same batch at once take turns, and the second is told.
    await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${batchId}, 0))`);
    const batch = await requireOwnBatch(ctx, batchId);
    if ((await undoneBatches(ctx, [batchId])).has(batchId)) throw new DomainError("rule", "undone_already");
    await refuseUnfinished(ctx, batchId);
    const brokenOff = await takeUpAgain(ctx, batchId);
    if (brokenOff) return { restored: 0, left: [], unseen: 0, runId: brokenOff, isRunning: true };
    const entries = await countEntries(ctx, batchId);
    if (entries > quickEntries) {
      const { label } = batch;
      await queueRun(ctx, {
        kind: "undo",
        verb: "undo-batch",
        label,
        undoesBatchId: batchId,
        total: entries,
      });
      return { restored: 0, left: [], unseen: 0, runId: ctx.batchId, isRunning: true };
    }
    await ctx.tx.execute(sql`set local statement_timeout = '60s'`);
    const touched = batch.isOwn ? null : await countSeen(ctx, batchId);
    const { rows } = await ctx.tx.execute<{ outcome: SqlOutcome }>(
      sql`select app.undo_batch(${batchId}) as outcome`,
    );
    const outcome = rows[0]?.outcome ?? { restored: 0, left: [] };
    await keepOccurrencesOfBatch(ctx, batchId);
    if (outcome.restored > 0) await noteUndoing(ctx, batchId, batch.label);
    const run = await keepLeft(ctx, batchId, batch.label, entries, outcome);
    const labels = await labelRows(
      ctx,
      outcome.left.map((left) => left.row),
    );
    const left = outcome.left.flatMap(({ table, row, reason }) => {
      const label = labels.get(row);
      return label === undefined ? [] : [{ table, rowId: row, reason, label }];
    });
    if (touched === null) {
      const restored = outcome.restored - (await countUncounted(ctx, batchId, outcome.left));
      return { restored, left, unseen: outcome.left.length - left.length, ...run };
    }
    const stayed = outcome.left.map(({ row }) => row);
    return { restored: touched - (await countSeen(ctx, batchId, stayed)), left, unseen: 0, ...run };
  },
);

/** An undoing that broke off goes on where it was. @returns its run */
async function takeUpAgain(ctx: Ctx, batchId: string): Promise<string | null> {
  const undoing = (await unfinishedUndoings(ctx, [batchId])).get(batchId);
  if (undoing?.state !== "failed") return null;
  await ctx.tx
    .update(batchRuns)
    .set({ state: "waiting", finishedAt: null })
    .where(eq(batchRuns.id, undoing.runId));
  await continueRuns(ctx);
  return undoing.runId;
}

type SqlOutcome = {
  restored: number;
  left: { table: string; row: string; reason: LeftReason; entry: number }[];
};

async function countEntries(ctx: Ctx, batchId: string): Promise<number> {
  const [row] = await ctx.tx
    .select({ entries: count() })
    .from(changeLog)
    .where(eq(changeLog.batchId, batchId));
  return row?.entries ?? 0;
}

/** Of the restored rows those that nobody meant. */
async function countUncounted(ctx: Ctx, batchId: string, left: SqlOutcome["left"]): Promise<number> {
  const [row] = await ctx.tx
    .select({ rows: countDistinct(changeLog.rowId) })
    .from(changeLog)
    .where(and(eq(changeLog.batchId, batchId), not(isCounted)));
  return (row?.rows ?? 0) - left.filter(({ table }) => !isCountedTable(table)).length;
}

/** What was left waits to be decided, row by row. */
async function keepLeft(
  ctx: Ctx,
  batchId: string,
  label: string,
  entries: number,
  { restored, left }: SqlOutcome,
): Promise<{ runId?: string }> {
  if (left.length === 0) return {};
  await ctx.tx.insert(batchRuns).values({
    id: ctx.batchId,
    kind: "undo",
    actorId: ctx.actor.employeeId,
    verb: "undo-batch",
    label,
    undoesBatchId: batchId,
    state: "done",
    total: entries,
    done: entries,
    changed: restored,
    finishedAt: ctx.now,
  });
  const stayed = left.map(({ table, row, reason, entry }) => [`${table} ${row}`, [reason, entry]]);
  await keepLeftovers(ctx, ctx.batchId, Object.fromEntries(stayed));
  return { runId: ctx.batchId };
}

/** One's own batch also when its rows were given away since; another's only when something of it can be seen. */
async function requireOwnBatch(ctx: Ctx, batchId: string): Promise<{ label: string; isOwn: boolean }> {
  const [first] = await ctx.tx
    .select({ actorId: changeLog.actorId, verb: changeLog.verb, label: batches.label })
    .from(changeLog)
    .leftJoin(batches, eq(batches.id, changeLog.batchId))
    .where(
      and(
        eq(changeLog.batchId, batchId),
        or(eq(changeLog.actorId, ctx.actor.employeeId), visibleChanges(ctx)),
      ),
    )
    .orderBy(asc(changeLog.id))
    .limit(1);
  if (!first) throw notFound();
  if (irrevocable.has(first.verb)) throw new DomainError("rule", "erased_for_good");
  if (ctx.actor.role !== "administrator") {
    if (first.actorId !== ctx.actor.employeeId) throw new DomainError("forbidden", "forbidden");
    await refuseForeignSettings(ctx, batchId);
  }
  return { label: first.label ?? first.verb, isOwn: first.actorId === ctx.actor.employeeId };
}

/** Somebody who was an administrator then, and is none now, leaves the settings as they are. */
async function refuseForeignSettings(ctx: Ctx, batchId: string): Promise<void> {
  if (can(ctx.actor.role, "setting:write")) return;
  const tables = await ctx.tx
    .selectDistinct({ name: changeLog.tableName })
    .from(changeLog)
    .where(eq(changeLog.batchId, batchId));
  if (tables.some((table) => settingTables.includes(table.name)))
    throw new DomainError("forbidden", "forbidden");
}
