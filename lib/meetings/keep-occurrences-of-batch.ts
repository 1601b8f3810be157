import { and, eq } from "drizzle-orm";
import { changeLog } from "@/db/tenant/schema/change-log";
import type { Ctx } from "@/lib/core/context";
import { keepOccurrences } from "./keep-occurrences";

/** The same of all meetings that a batch wrote, after it was put back. */
export async function keepOccurrencesOfBatch(ctx: Pick<Ctx, "tx" | "now">, batchId: string): Promise<void> {
  const rows = await ctx.tx
    .selectDistinct({ id: changeLog.rowId })
    .from(changeLog)
    .where(and(eq(changeLog.batchId, batchId), eq(changeLog.tableName, "meetings")));
  await keepOccurrences(
    ctx,
    rows.map(({ id }) => id),
  );
}
