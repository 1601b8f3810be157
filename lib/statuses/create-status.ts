import { and, eq, isNull, sql } from "drizzle-orm";
import { casePipelines, caseStatuses } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { requireNames } from "./require-names";
import { namesOf, StatusInput } from "./schema";

/** Adds a status of the organisation's own, last in its pipeline. */
export const createStatus = command(
  { name: "create-status", permission: "setting:write", input: StatusInput },
  async (ctx, { pipelineId, kind, colorSlot, probabilityPercent, ...fields }) => {
    const names = requireNames(ctx, namesOf(fields));
    const [pipeline] = await ctx.tx
      .select({ id: casePipelines.id })
      .from(casePipelines)
      .where(and(eq(casePipelines.id, pipelineId), isNull(casePipelines.archivedAt)))
      .for("key share");
    if (!pipeline) throw notFound();
    const last = sql<number>`(select coalesce(max(position), 0) + 1 from case_statuses where pipeline_id = ${pipelineId})`;
    const [row] = await ctx.tx
      .insert(caseStatuses)
      .values({ kind, pipelineId, names, colorSlot, probabilityPercent, position: last })
      .returning({ id: caseStatuses.id });
    if (!row) throw new Error("no row was inserted");
    return { id: row.id, name: nameIn(names, ctx.actor.locale, ctx.tenant.locale) };
  },
);
