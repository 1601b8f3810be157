import { and, eq, inArray, isNull } from "drizzle-orm";
import { casePipelines, caseStatuses, cases } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { DomainError, notFound } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { RowId } from "@/lib/statuses/schema";
import { lockPipelines } from "./lock-pipelines";

/**
 * Takes a pipeline with its statuses out of use, when no case stands in it, seen by the actor or not, and another one is
 * left. Closed cases keep the pipeline in which they were closed.
 */
export const archivePipeline = command(
  { name: "archive-pipeline", permission: "setting:write", input: RowId },
  async (ctx, { id }) => {
    const pipelines = await lockPipelines(ctx);
    const pipeline = pipelines.find((row) => row.id === id);
    if (!pipeline) throw notFound();
    if (pipelines.length === 1) throw new DomainError("rule", "last_pipeline");
    // Whoever is about to put a case into one of its statuses waits, and finds it gone; who already did is waited for.
    const ofPipeline = and(eq(caseStatuses.pipelineId, id), isNull(caseStatuses.archivedAt));
    await ctx.tx.select({ id: caseStatuses.id }).from(caseStatuses).where(ofPipeline).for("update");
    await ctx.tx.update(caseStatuses).set({ archivedAt: ctx.now }).where(ofPipeline);
    const [standing] = await ctx.tx
      .select({ id: cases.id })
      .from(cases)
      .where(
        and(
          eq(cases.pipelineId, id),
          inArray(cases.statusKind, ["open", "stalled"]),
          isNull(cases.archivedAt),
        ),
      )
      .limit(1);
    if (standing) throw new DomainError("rule", "pipeline_in_use");
    await ctx.tx.update(casePipelines).set({ archivedAt: ctx.now }).where(eq(casePipelines.id, id));
    return { id, name: nameIn(pipeline.names, ctx.actor.locale, ctx.tenant.locale) };
  },
);
