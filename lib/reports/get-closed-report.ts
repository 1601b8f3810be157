import { sql } from "drizzle-orm";
import { caseReasons } from "@/db/tenant/schema/cases";
import { employees } from "@/db/tenant/schema/employees";
import { reportClosed } from "@/db/tenant/views/report-closed";
import type { Ctx } from "@/lib/core/context";
import { nameIn } from "@/lib/core/names";
import { query } from "@/lib/core/query";
import { byCurrency } from "./get-pipeline-report";
import { periods, type Step, stepOf } from "./interval";
import { ClosedFilter } from "./schema";
import { visibleRows } from "./visible-rows";

/** A sum is null when none of the cases has a value. */
export type OutcomeSum = { count: number; value: string | null };
export type ClosedSum = { won: OutcomeSum; lost: OutcomeSum };
/** `reasonId` null: closed without a reason. */
export type ReasonSum = OutcomeSum & {
  reasonId: string | null;
  name: string | null;
  outcome: "won" | "lost";
};
export type OwnerSum = ClosedSum & { ownerId: string | null; name: string | null };
export type PeriodSum = ClosedSum & { start: string };
export type CurrencyClosed = ClosedSum & {
  currency: string;
  step: Step;
  periods: PeriodSum[];
  reasons: ReasonSum[];
  owners: OwnerSum[];
};

/**
 * What was won and what was lost in an interval of closing days: over time, by reason and by owner. Each currency for
 * itself; the organisation's own comes first.
 */
export const getClosedReport = query(
  { name: "get-closed-report", permission: "report:read", input: ClosedFilter },
  async (ctx, { owner, from, to }): Promise<CurrencyClosed[]> => {
    const v = reportClosed;
    // Grouped finely once, then rolled up: four times as many rows would be hashed otherwise.
    const { rows } = await ctx.tx.execute<Row>(sql`
      with fine as (
        select ${v.currency} as currency, ${v.outcome} as outcome, ${v.closedMonth} as month, ${v.reasonId} as reason_id,
          ${v.ownerId} as owner_id, count(*) as count, sum(${v.value}) as value
          from ${v} where ${visibleRows(ctx, v, owner)} ${from ? sql`and ${v.closedOn} >= ${from}` : sql``}
           ${to ? sql`and ${v.closedOn} <= ${to}` : sql``} group by 1, 2, 3, 4, 5)
      select currency, outcome, month::text as month, reason_id, owner_id, grouping(month, reason_id, owner_id) as level,
        sum(count)::int as count, sum(value)::text as value
        from fine group by grouping sets ((currency, outcome), (currency, outcome, month), (currency, outcome, reason_id),
          (currency, outcome, owner_id))
       order by fine.outcome desc, sum(fine.value) desc nulls last, sum(fine.count) desc`);
    const names = await readNames(ctx);
    const currencies = [...new Set(rows.map(({ currency }) => currency))].map((currency) => ({ currency }));
    return currencies.toSorted(byCurrency(ctx.tenant.currency)).map(({ currency }) => {
      const own = rows.filter((row) => row.currency === currency);
      return {
        currency,
        ...closedSum(own.filter(({ level }) => level === whole)),
        ...overTime(
          own.filter(({ level }) => level === byMonth),
          { from, to },
          ctx.today,
        ),
        reasons: byReasonOf(own, names),
        owners: byOwnerOf(own, names),
      };
    });
  },
);

// grouping(): a bit for each column that the row is not grouped by: month, reason, owner.
const [byMonth, byReason, byOwner, whole] = [3, 5, 6, 7];

type Row = {
  currency: string;
  outcome: "won" | "lost";
  month: string | null;
  reason_id: string | null;
  owner_id: string | null;
  level: number;
  count: number;
  value: string | null;
};
type Named = Map<string, string>;

/** Cents are added as whole numbers: sums of sums stay exact. */
function closedSum(rows: Row[]): ClosedSum {
  const sum = (outcome: Row["outcome"]): OutcomeSum => {
    const own = rows.filter((row) => row.outcome === outcome);
    const values = own.flatMap(({ value }) => (value === null ? [] : [BigInt(value.replace(".", ""))]));
    const cents = values.reduce((total, value) => total + value, 0n);
    return {
      count: own.reduce((total, { count }) => total + count, 0),
      value:
        values.length > 0
          ? String(cents)
              .padStart(3, "0")
              .replace(/(?=\d\d$)/, ".")
          : null,
    };
  };
  return { won: sum("won"), lost: sum("lost") };
}

function overTime(
  rows: Row[],
  { from, to }: { from: string | null; to: string | null },
  today: string,
): { step: Step; periods: PeriodSum[] } {
  const months = rows.flatMap(({ month }) => month ?? []).toSorted();
  const first = from ?? months[0] ?? today;
  const last = to ?? months.at(-1) ?? today;
  const step = stepOf(first, last) === "year" ? "year" : "month";
  // Years without end would be many: beyond three years only those in between that something closed in.
  const [start, end] = step === "month" ? [first, last] : [months[0] ?? first, months.at(-1) ?? last];
  return {
    step,
    periods: periods(start, end, step).map((period) => ({
      start: period,
      ...closedSum(rows.filter(({ month }) => month?.startsWith(period.slice(0, step === "month" ? 7 : 4)))),
    })),
  };
}

function byReasonOf(rows: Row[], names: Named): ReasonSum[] {
  return rows
    .filter(({ level }) => level === byReason)
    .map(({ reason_id, outcome, count, value }) => ({
      reasonId: reason_id,
      name: names.get(reason_id ?? "") ?? null,
      outcome,
      count,
      value,
    }))
    .toSorted((a, b) => b.outcome.localeCompare(a.outcome) || b.count - a.count);
}

function byOwnerOf(rows: Row[], names: Named): OwnerSum[] {
  const own = rows.filter(({ level }) => level === byOwner);
  // The rows come with the greatest sum won first.
  const owners = [...new Set(own.map(({ owner_id }) => owner_id))];
  return owners.map((ownerId) => ({
    ownerId,
    name: names.get(ownerId ?? "") ?? null,
    ...closedSum(own.filter(({ owner_id }) => owner_id === ownerId)),
  }));
}

async function readNames({ tx, actor, tenant }: Ctx): Promise<Named> {
  const reasons = await tx.select({ id: caseReasons.id, names: caseReasons.names }).from(caseReasons);
  const people = await tx.select({ id: employees.id, name: employees.name }).from(employees);
  return new Map([
    ...reasons.map(({ id, names }) => [id, nameIn(names, actor.locale, tenant.locale)] as const),
    ...people.map(({ id, name }) => [id, name] as const),
  ]);
}
