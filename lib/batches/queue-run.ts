import { batchRuns } from "@/db/tenant/schema/batch-runs";
import type { Ctx } from "@/lib/core/context";
import { continueRuns } from "./continue-runs";

type Run = Pick<typeof batchRuns.$inferInsert, "kind" | "verb" | "label" | "total"> &
  Partial<Pick<typeof batchRuns.$inferInsert, "undoesBatchId" | "input">>;

/** Has the rest of what the actor asked for done in the background, under the batch that this transaction writes. */
export async function queueRun(ctx: Ctx, run: Run): Promise<void> {
  await ctx.tx.insert(batchRuns).values({ ...run, id: ctx.batchId, actorId: ctx.actor.employeeId });
  await continueRuns(ctx);
}
