import type { changeLog } from "@/db/tenant/schema/change-log";
import type { Ctx } from "@/lib/core/context";
import { can } from "@/lib/core/permissions";
import { calledAfter } from "./called-after";
import { type ChangeField, describeFields, referencesOf } from "./describe-fields";
import { irrevocable } from "./irrevocable";
import { labelRows } from "./label-rows";
import { nameOwnFields } from "./name-own-fields";
import { mayRestore } from "./restorable";
import { runningBatches } from "./running-batches";
import { undoneBatches } from "./undone-batches";
import { type Undoing, unfinishedUndoings } from "./unfinished-undoings";

export type ChangeEntry = {
  id: number;
  at: Date;
  batchId: string;
  actorName: string;
  verb: string;
  table: string;
  rowId: string;
  operation: "insert" | "update" | "delete";
  /** What the row is called; null when the actor may not see it or it is no more. */
  label: string | null;
  fields: ChangeField[];
  undone: boolean;
  /** Its batch is being put back in the background, or that broke off. */
  undoing: Undoing["state"] | null;
  /** The actor may put its whole batch back. */
  undoable: boolean;
  /** The actor may put single values of it back. */
  restorable: boolean;
};

type LogRow = typeof changeLog.$inferSelect;

/** Entries of the log, which the actor may see, with the names of what they are about. */
export async function entriesOf(ctx: Ctx, rows: LogRow[]): Promise<ChangeEntry[]> {
  const ids = rows.flatMap((row) => [row.rowId, row.actorId, ...referencesOf(row)]);
  const labels = await labelRows(ctx, ids);
  const batchIds = rows.map((row) => row.batchId);
  const undone = await undoneBatches(ctx, batchIds);
  const undoings = await unfinishedUndoings(ctx, batchIds);
  const running = await runningBatches(ctx, batchIds);
  const mayUndo = can(ctx.actor.role, "change:undo");
  const mayUndoAll = ctx.actor.role === "administrator";
  const entries = rows.map((row) => ({
    id: row.id,
    at: row.at,
    batchId: row.batchId,
    actorName: labels.get(row.actorId) ?? "",
    verb: row.verb,
    table: row.tableName,
    rowId: row.rowId,
    operation: row.operation,
    label: labels.get(row.rowId) ?? calledAfter(row, labels),
    fields: describeFields(row, labels, ctx.actor.locale, ctx.tenant.locale),
    undone: undone.has(row.batchId),
    undoing: undoings.get(row.batchId)?.state ?? null,
    restorable: row.operation === "update" && mayRestore(ctx.actor.role, row.tableName),
    undoable:
      mayUndo &&
      !undone.has(row.batchId) &&
      !running.has(row.batchId) &&
      undoings.get(row.batchId)?.state !== "running" &&
      !irrevocable.has(row.verb) &&
      (mayUndoAll || row.actorId === ctx.actor.employeeId),
  }));
  await nameOwnFields(ctx, entries);
  return entries;
}
