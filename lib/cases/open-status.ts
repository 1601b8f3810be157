import { and, asc, eq, isNull } from "drizzle-orm";
import { casePipelines, caseStatuses } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";

/**
 * The status that a case is to get, or the first one of the first pipeline when none is named. The lock makes archiving that status wait,
 * so that no case is left standing in it.
 * @throws DomainError `invalid` when there is none such, `rule` when it is Won or Lost: a case is closed for that
 */
export async function openStatus(ctx: Ctx, statusId: string | null) {
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
      asc(casePipelines.position),
      asc(casePipelines.id),
      asc(caseStatuses.position),
      asc(caseStatuses.id),
    )
    .limit(1)
    .for("key share", { of: caseStatuses });
  if (!status) throw new DomainError("invalid", "check_fields", { fields: { statusId: "choose" } });
  if (status.kind !== "open") throw new DomainError("rule", "status_ends_case", { field: "statusId" });
  const { names, ...rest } = status;
  return { ...rest, name: nameIn(names, ctx.actor.locale, ctx.tenant.locale) };
}
