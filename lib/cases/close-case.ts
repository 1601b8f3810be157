import { and, eq, isNull, sql } from "drizzle-orm";
import { caseReasons, caseStatuses, cases } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { rateInForce } from "@/lib/rates/home-value";
import { lockOpenCase } from "./lock-case";
import { ClosedCase } from "./schema";

/** Ends a case, stalled or not, as won, certain, or as lost, with its reason: on a day that has come and is not before it was opened. */
export const closeCase = command(
  { name: "close-case", permission: "case:write", input: ClosedCase },
  async (ctx, { caseId, outcome, reasonId, competitor, closedOn: wantedDay }) => {
    const crmCase = await lockOpenCase(ctx, caseId);
    const closedOn = wantedDay ?? ctx.today;
    if (closedOn > ctx.today) throw atField("closedOn", "date_not_yet");
    if (crmCase.openedOn && closedOn < crmCase.openedOn) throw atField("closedOn", "date_order");
    if (reasonId && !(await isReason(ctx, reasonId, outcome))) throw atField("reasonId", "choose");
    const [status] = await ctx.tx
      .select({ id: caseStatuses.id })
      .from(caseStatuses)
      .where(eq(caseStatuses.kind, outcome));
    if (!status) throw new Error(`no status of kind ${outcome}`);
    await ctx.tx
      .update(cases)
      .set({
        statusId: status.id,
        statusKind: outcome,
        probabilityPercent: outcome === "won" ? 100 : 0,
        probabilityIsOwn: false,
        closedOn,
        stalledUntil: null,
        stalledReason: null,
        reasonId,
        competitor: outcome === "lost" ? competitor : null,
        ...closingRate(ctx, closedOn),
      })
      .where(eq(cases.id, caseId));
    return { id: caseId, number: crmCase.number, title: crmCase.title, outcome };
  },
);

/** A case in another currency keeps what that was worth on its closing day, however the rates are put right later. */
function closingRate(ctx: Ctx, closedOn: string) {
  const { currency: home } = ctx.tenant;
  const rate = rateInForce(ctx, cases.currency, sql`${closedOn}::date`);
  return {
    closingRate: sql`case when ${cases.currency} <> ${home} then (${rate}) end`,
    closingRateCurrency: sql`case when ${cases.currency} <> ${home} and (${rate}) is not null then ${home} end`,
  };
}

async function isReason(ctx: Ctx, reasonId: string, outcome: "won" | "lost"): Promise<boolean> {
  const [row] = await ctx.tx
    .select({ id: caseReasons.id })
    .from(caseReasons)
    .where(
      and(eq(caseReasons.id, reasonId), eq(caseReasons.outcome, outcome), isNull(caseReasons.archivedAt)),
    );
  return row !== undefined;
}

const atField = (field: string, message: string) =>
  new DomainError("invalid", "check_fields", { fields: { [field]: message } });
