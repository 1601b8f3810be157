import { and, eq, inArray, or } from "drizzle-orm";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import { imports } from "@/db/tenant/schema/imports";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";

/** @throws DomainError `rule` of a batch that is still being written, or being undone */
export async function refuseUnfinished(ctx: Ctx, batchId: string): Promise<void> {
  const [run] = await ctx.tx
    .select({ id: batchRuns.id })
    .from(batchRuns)
    .where(
      and(
        or(eq(batchRuns.id, batchId), eq(batchRuns.undoesBatchId, batchId)),
        inArray(batchRuns.state, ["waiting", "running"]),
      ),
    );
  // The row is held until the undoing ends, so that a stopped import can't go on meanwhile.
  const [job] = await ctx.tx
    .select({ state: imports.state })
    .from(imports)
    .where(eq(imports.batchId, batchId))
    .for("update");
  if (job?.state === "running") throw new DomainError("rule", "batch_running");
  if (run) throw new DomainError("rule", run.id === batchId ? "batch_running" : "undone_already");
}
