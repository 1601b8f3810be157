import { and, countDistinct, eq, sql } from "drizzle-orm";
import { changeLog } from "@/db/tenant/schema/change-log";
import type { Ctx } from "@/lib/core/context";
import { isCounted } from "./counted-rows";
import { visibleChanges } from "./visibility";

/** How many rows of a batch the actor may know of, of these or of all. */
export async function countSeen(ctx: Ctx, batchId: string, among?: string[]): Promise<number> {
  const [row] = await ctx.tx
    .select({ rows: countDistinct(changeLog.rowId) })
    .from(changeLog)
    .where(
      and(
        eq(changeLog.batchId, batchId),
        isCounted,
        among && sql`${changeLog.rowId} = any(${sql.param(among)}::uuid[])`,
        visibleChanges(ctx),
      ),
    );
  return row?.rows ?? 0;
}
