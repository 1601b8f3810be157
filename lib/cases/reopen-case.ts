import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import { changeLog } from "@/db/tenant/schema/change-log";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { lockCase } from "./lock-case";
import { openStatus } from "./open-status";
import { isClosed } from "./rules";
import { ReopenedCase } from "./schema";
import { standIn } from "./stand-in";

/**
 * Takes up a closed or stalled case again, where it last stood open unless told otherwise: its pipeline, its status, its own
 * probability. How it ended stays in the history.
 */
export const reopenCase = command(
  { name: "reopen-case", permission: "case:write", input: ReopenedCase },
  async (ctx, { caseId, statusId }) => {
    const crmCase = await lockCase(ctx, caseId);
    if (crmCase.statusKind === "open") throw new DomainError("rule", "case_open");
    const status = await openStatus(ctx, statusId ?? (await lastOpenStatus(ctx, caseId)), crmCase.pipelineId);
    const own = isClosed(crmCase.statusKind)
      ? await ownProbabilityBeforeClosing(ctx, caseId)
      : crmCase.probabilityIsOwn
        ? crmCase.probabilityPercent
        : null;
    await ctx.tx
      .update(cases)
      .set({
        ...standIn(ctx, status),
        closingRate: null,
        closingRateCurrency: null,
        probabilityPercent: own ?? status.probabilityPercent,
        probabilityIsOwn: own !== null,
        closedOn: null,
        reasonId: null,
      })
      .where(eq(cases.id, caseId));
    return { id: caseId, number: crmCase.number, title: crmCase.title, statusName: status.name };
  },
);

/** From the history; null when that status is archived since, or the case came closed: then it begins anew. */
async function lastOpenStatus(ctx: Ctx, caseId: string): Promise<string | null> {
  const [left] = await ctx.tx
    .select({ statusId: caseStatuses.id })
    .from(changeLog)
    .leftJoin(
      caseStatuses,
      and(
        sql`${caseStatuses.id} = (${changeLog.old} ->> 'status_id')::uuid`,
        isNull(caseStatuses.archivedAt),
      ),
    )
    .where(changeOf(caseId, sql`${changeLog.old} ->> 'status_kind' = 'open'`))
    .orderBy(desc(changeLog.id))
    .limit(1);
  return left?.statusId ?? null;
}

async function ownProbabilityBeforeClosing(ctx: Ctx, caseId: string): Promise<number | null> {
  const [closing] = await ctx.tx
    .select({
      // Both are in the entry only when closing changed them: a probability of its own that was 0 or 100 is not.
      own: sql<number | null>`case when (${changeLog.old} ->> 'probability_is_own')::boolean
        then coalesce((${changeLog.old} ->> 'probability_percent')::integer,
          (select probability_percent from ${cases} where id = ${caseId})) end`,
    })
    .from(changeLog)
    .where(
      changeOf(
        caseId,
        sql`${changeLog.old} ->> 'status_kind' in ('open', 'stalled')
      and ${changeLog.new} ->> 'status_kind' in ('won', 'lost')`,
      ),
    )
    .orderBy(desc(changeLog.id))
    .limit(1);
  return closing?.own ?? null;
}

const changeOf = (caseId: string, what: SQL) =>
  and(eq(changeLog.rowId, caseId), eq(changeLog.tableName, "cases"), eq(changeLog.operation, "update"), what);
