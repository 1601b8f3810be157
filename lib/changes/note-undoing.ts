import { batches } from "@/db/tenant/schema/change-log";
import type { Ctx } from "@/lib/core/context";
import { forgetImport } from "./forget-import";

/** From now on the batch counts as undone. */
export async function noteUndoing(ctx: Ctx, batchId: string, label: string): Promise<void> {
  const { employeeId: actorId } = ctx.actor;
  await ctx.tx
    .insert(batches)
    .values({ id: ctx.batchId, verb: "undo-batch", label, undoesBatchId: batchId, actorId })
    .onConflictDoNothing();
  await forgetImport(ctx, batchId);
}
