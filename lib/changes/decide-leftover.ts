import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { batchRuns, undoLeftovers } from "@/db/tenant/schema/batch-runs";
import { changeLog } from "@/db/tenant/schema/change-log";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError, notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { can } from "@/lib/core/permissions";
import { keepOccurrences } from "@/lib/meetings/keep-occurrences";
import { labelRows } from "./label-rows";
import { settingTables } from "./setting-tables";

const input = z.object({
  runId: uuid(),
  table: z.string().max(63),
  rowId: uuid(),
  decision: z.enum(["put_back", "left"]),
});

/**
 * Decides about a row that an undoing left as it is: puts it back as it was before the batch, over what was changed
 * since, or lets it be. What was put back can be undone as any change.
 * @throws DomainError `rule` where it can't be had back: what refers to it, or took its place, stands in the way
 */
export const decideLeftover = command(
  { name: "decide-leftover", permission: "change:undo", input },
  async (ctx, { runId, table, rowId, decision }): Promise<{ label: string; decision: string }> => {
    const mine = ctx.actor.role === "administrator" ? undefined : eq(batchRuns.actorId, ctx.actor.employeeId);
    const [found] = await ctx.tx
      .select({ stoppedAt: undoLeftovers.stoppedAt, batchId: batchRuns.undoesBatchId })
      .from(undoLeftovers)
      .innerJoin(batchRuns, eq(batchRuns.id, undoLeftovers.runId))
      .where(and(isLeftover(runId, table, rowId), mine, isNull(undoLeftovers.decision)))
      .for("update", { of: undoLeftovers });
    const label = (await labelRows(ctx, [rowId])).get(rowId);
    if (!found?.batchId || label === undefined) throw notFound();
    if (settingTables.includes(table) && !can(ctx.actor.role, "setting:write"))
      throw new DomainError("forbidden", "forbidden");
    if (decision === "put_back") await putBack(ctx, found.batchId, table, rowId, found.stoppedAt);
    await ctx.tx
      .update(undoLeftovers)
      .set({ decision, decidedBy: ctx.actor.employeeId, decidedAt: ctx.now })
      .where(isLeftover(runId, table, rowId));
    return { label, decision };
  },
);

const isLeftover = (runId: string, table: string, rowId: string) =>
  and(eq(undoLeftovers.runId, runId), eq(undoLeftovers.tableName, table), eq(undoLeftovers.rowId, rowId));

async function putBack(ctx: Ctx, batchId: string, table: string, rowId: string, from: number): Promise<void> {
  const { rows } = await ctx.tx.execute<{ reason: string | null }>(sql`
    select app.undo_change(e.table_name, e.row_id, e.operation, e.old, e.new, true) as reason
      from (select * from ${changeLog} where batch_id = ${batchId} and table_name = ${table} and row_id = ${rowId}
               and id <= ${from} order by id desc) e`);
  const reason = rows.find((row) => row.reason !== null)?.reason;
  if (reason) throw new DomainError("rule", messages[reason] ?? "leftover_rule");
  if (table === "meetings") await keepOccurrences(ctx, [rowId]);
}

/** Why a row can't be had back, by what `app.undo_change` says. */
const messages: Record<string, string> = {
  referred_to: "leftover_referred_to",
  taken: "leftover_taken",
  gone: "restore_gone",
  changed: "leftover_taken",
};
