import { and, desc, eq, sql } from "drizzle-orm";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import { changeLog } from "@/db/tenant/schema/change-log";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { lockCase } from "./lock-case";
import { openStatus } from "./open-status";
import { ReopenedCase } from "./schema";

/** Takes up a closed case again, where it stood before it was closed unless told otherwise. Its ending stays in the history. */
export const reopenCase = command(
  { name: "reopen-case", permission: "case:write", input: ReopenedCase },
  async (ctx, { caseId, statusId }) => {
    const crmCase = await lockCase(ctx, caseId);
    if (crmCase.statusKind === "open") throw new DomainError("rule", "case_open");
    const before = await standBeforeClosing(ctx, caseId);
    const status = await openStatus(ctx, statusId ?? before.statusId);
    await ctx.tx
      .update(cases)
      .set({
        statusId: status.id,
        statusKind: "open",
        pipelineId: status.pipelineId,
        closingRate: null,
        closingRateCurrency: null,
        probabilityPercent: before.ownProbability ?? status.probabilityPercent,
        probabilityIsOwn: before.ownProbability !== null,
        closedOn: null,
        reasonId: null,
        competitor: null,
      })
      .where(eq(cases.id, caseId));
    return { id: caseId, number: crmCase.number, title: crmCase.title, statusName: status.name };
  },
);

/** From the history; a status that is archived since, or a case that came closed, begins anew. */
async function standBeforeClosing(ctx: Ctx, caseId: string) {
  const [closing] = await ctx.tx
    .select({
      statusId: caseStatuses.id,
      // Both are in the entry only when closing changed them: a probability of its own that was 0 or 100 is not.
      ownProbability: sql<number | null>`case when (${changeLog.old} ->> 'probability_is_own')::boolean
        then coalesce((${changeLog.old} ->> 'probability_percent')::integer,
          (select probability_percent from ${cases} where id = ${caseId})) end`,
    })
    .from(changeLog)
    .leftJoin(
      caseStatuses,
      and(
        sql`${caseStatuses.id} = (${changeLog.old} ->> 'status_id')::uuid`,
        sql`${caseStatuses.archivedAt} is null`,
      ),
    )
    .where(
      and(
        eq(changeLog.rowId, caseId),
        eq(changeLog.tableName, "cases"),
        eq(changeLog.operation, "update"),
        sql`${changeLog.old} ->> 'status_kind' = 'open'`,
      ),
    )
    .orderBy(desc(changeLog.id))
    .limit(1);
  return { statusId: closing?.statusId ?? null, ownProbability: closing?.ownProbability ?? null };
}
