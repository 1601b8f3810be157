import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { casePipelines, caseStatuses } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";

export type StandingStatus = Awaited<ReturnType<typeof standingStatus>>;

/**
 * The status that an open case is to get, or when none is named the first one of the pipeline, or of the first pipeline.
 * @throws DomainError `invalid` when there is none such, `rule` when it is Won, Lost or a stalled one, which have verbs of their own
 */
export async function openStatus(ctx: Ctx, statusId: string | null, pipelineId: string | null = null) {
  const status = await standingStatus(ctx, statusId, pipelineId);
  if (status.kind === "stalled") throw new DomainError("rule", "status_stalls_case", { field: "statusId" });
  return status;
}

/**
 * The same, open or stalled: one that a case can stand in. The lock makes archiving that status wait, so that no case
 * is left standing in it.
 */
export async function standingStatus(ctx: Ctx, statusId: string | null, pipelineId: string | null = null) {
  const [status] = await ctx.tx
    .select({
      id: caseStatuses.id,
      kind: caseStatuses.kind,
      pipelineId: caseStatuses.pipelineId,
      names: caseStatuses.names,
      probabilityPercent: caseStatuses.probabilityPercent,
    })
    .from(caseStatuses)
    .leftJoin(casePipelines, eq(casePipelines.id, caseStatuses.pipelineId))
    .where(
      and(
        isNull(caseStatuses.archivedAt),
        isNull(casePipelines.archivedAt),
        statusId === null ? eq(caseStatuses.kind, "open") : eq(caseStatuses.id, statusId),
      ),
    )
    .orderBy(
      desc(sql`${casePipelines.id} is not distinct from ${pipelineId}`),
      asc(casePipelines.position),
      asc(casePipelines.id),
      asc(caseStatuses.position),
      asc(caseStatuses.id),
    )
    .limit(1)
    .for("key share", { of: caseStatuses });
  if (!status) throw new DomainError("invalid", "check_fields", { fields: { statusId: "choose" } });
  const { names, kind, ...rest } = status;
  if (kind !== "open" && kind !== "stalled")
    throw new DomainError("rule", "status_ends_case", { field: "statusId" });
  return { ...rest, kind, name: nameIn(names, ctx.actor.locale, ctx.tenant.locale) };
}
