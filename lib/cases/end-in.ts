import { and, eq, isNull, sql } from "drizzle-orm";
import { caseReasons, caseStatuses, cases } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { rateInForce } from "@/lib/rates/home-value";

export type Ending = {
  outcome: "won" | "lost";
  reasonId: string | null;
  /** Absent: the one that the case knows of. */
  competitor?: string | null | undefined;
  /** Null: today. */
  closedOn: string | null;
};

/**
 * What a case holds when it ends, one or many at once: won is certain, lost has a reason of the organisation's list, and
 * the day has come.
 * @throws DomainError `invalid` at the fields
 */
export async function endIn(ctx: Ctx, { outcome, reasonId, competitor, closedOn: day }: Ending) {
  const closedOn = day ?? ctx.today;
  if (closedOn > ctx.today) throw atField("closedOn", "date_not_yet");
  if (outcome === "lost" && !reasonId) throw atField("reasonId", "lost_needs_reason");
  if (reasonId && !(await isReason(ctx, reasonId, outcome))) throw atField("reasonId", "choose");
  const [status] = await ctx.tx
    .select({ id: caseStatuses.id })
    .from(caseStatuses)
    .where(eq(caseStatuses.kind, outcome));
  if (!status) throw new Error(`no status of kind ${outcome}`);
  return {
    statusId: status.id,
    statusKind: outcome,
    probabilityPercent: outcome === "won" ? 100 : 0,
    probabilityIsOwn: false,
    closedOn,
    stalledUntil: null,
    stalledReason: null,
    reasonId,
    ...(outcome === "won" ? { competitor: null } : competitor === undefined ? {} : { competitor }),
    ...closingRate(ctx, closedOn),
  };
}

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
