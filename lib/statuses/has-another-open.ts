import { and, eq, isNull, ne } from "drizzle-orm";
import { caseStatuses } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";

/** Whether a pipeline has another open status, which stays such until the transaction ends. */
export async function hasAnotherOpen(ctx: Ctx, id: string, pipelineId: string): Promise<boolean> {
  const [other] = await ctx.tx
    .select({ id: caseStatuses.id })
    .from(caseStatuses)
    .where(
      and(
        eq(caseStatuses.pipelineId, pipelineId),
        eq(caseStatuses.kind, "open"),
        isNull(caseStatuses.archivedAt),
        ne(caseStatuses.id, id),
      ),
    )
    .limit(1)
    .for("update");
  return other !== undefined;
}
