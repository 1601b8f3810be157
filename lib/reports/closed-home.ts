import { type SQLWrapper, sql } from "drizzle-orm";
import { caseSumRows } from "@/db/tenant/views/case-sum-rows";
import { reportClosed } from "@/db/tenant/views/report-closed";
import type { Ctx } from "@/lib/core/context";
import { closingRateOf, homeValue } from "@/lib/rates/home-value";
import { type ClosedQuestion, closedRows, facetsOf, type Told, toldRows } from "./closed-source";
import { of } from "./narrow";
import { sumAmounts } from "./sum-amounts";
import { visibleSums } from "./visible-rows";

/** Won and lost in the organisation's currency, each case at the rate of its own closing day. */
export type ClosedHome = {
  won: { count: number; value: string | null };
  lost: { count: number; value: string | null };
  /** Cases with a value in a currency that had no rate on their day. */
  leftOut: { currency: string; count: number }[];
};

/** What was won or lost in a currency, and what that comes to in the organisation's. */
export type ClosedTotal = {
  currency: string;
  outcome: "won" | "lost";
  count: number;
  with_value: number;
  value: string | null;
  with_days: number;
  days: number;
  with_home: number;
  home_value: string | null;
};

/** What each currency comes to. */
export async function readClosedTotals(ctx: Ctx, question: ClosedQuestion): Promise<ClosedTotal[]> {
  const byTime = { ...question, by: "time" as const, step: "year" as const };
  const parts = facetsOf(byTime);
  const told = parts.flatMap(({ facet, ...days }) => (facet ? [{ facet, ...days }] : []));
  return told.length === parts.length ? fromFacets(ctx, byTime, told) : fromCases(ctx, question);
}

/** What all currencies come to together; what has no rate is counted apart. */
export function closedHome(rows: ClosedTotal[]): ClosedHome {
  const outcome = (wanted: ClosedTotal["outcome"]) => {
    const own = rows.filter((row) => row.outcome === wanted);
    return {
      count: own.reduce((sum, { with_home }) => sum + with_home, 0),
      value: sumAmounts(own.map(({ home_value }) => home_value)),
    };
  };
  const currencies = [...new Set(rows.map(({ currency }) => currency))].toSorted();
  return {
    won: outcome("won"),
    lost: outcome("lost"),
    leftOut: currencies.flatMap((currency) => {
      const own = rows.filter((row) => row.currency === currency);
      const count = own.reduce((sum, { with_value, with_home }) => sum + with_value - with_home, 0);
      return count > 0 ? [{ currency, count }] : [];
    }),
  };
}

async function fromCases(ctx: Ctx, question: ClosedQuestion): Promise<ClosedTotal[]> {
  const v = reportClosed;
  const { rows } = await ctx.tx.execute<ClosedTotal>(sql`
    select currency, outcome, count(*)::int as count, count(value)::int as with_value, sum(value)::text as value, count(days)::int as with_days,
      coalesce(sum(days), 0)::int as days, count(home)::int as with_home, sum(home)::text as home_value
      from (select ${v.currency} as currency, ${v.outcome} as outcome, ${v.value} as value, ${v.closedOn} - ${v.openedOn} as days,
              ${homeValue(ctx, v.value, v.currency, closingRateOf(ctx, v))} as home
              from ${v} where ${closedRows(ctx, question)}) closed
     group by 1, 2`);
  return rows;
}

/** What cases kept is added up already; those that kept nothing, or a rate to another currency, are looked at one by one. */
async function fromFacets(ctx: Ctx, question: ClosedQuestion, parts: Told[]): Promise<ClosedTotal[]> {
  const home = ctx.tenant.currency;
  const [s, v] = [caseSumRows, reportClosed];
  const { owner, pipeline } = question;
  const told = sql`
    select ${s.currency} as currency, ${s.kind} as outcome, ${s.rateCurrency} as rate_currency, sum(${s.count}) as count,
      sum(${s.withValue}) as with_value, sum(${s.value}) as value, sum(${s.withRate}) as with_rate, sum(${s.homeValue}) as home_value,
      sum(${s.withDays}) as with_days, sum(${s.days}) as days
      from ${s} where ${toldRows(parts)} and ${visibleSums(ctx, s, owner)} ${of(s.pipelineId, pipeline)}
     group by 1, 2, 3 having sum(${s.count}) <> 0`;
  const isLate = (currency: SQLWrapper, rateCurrency: SQLWrapper) =>
    sql`${currency} <> ${home} and ${rateCurrency} is distinct from ${home}`;
  // The sums tell whether there is any such case: mostly none is, and then none is looked for.
  const { rows } = await ctx.tx.execute<ClosedTotal>(sql`
    with kept as materialized (${told})
    select currency, outcome, sum(count)::int as count, sum(with_value)::int as with_value,
      (case when sum(with_value) > 0 then sum(value) end)::text as value, sum(with_days)::int as with_days, sum(days)::int as days,
      sum(with_home)::int as with_home, (case when sum(with_home) > 0 then sum(home) end)::text as home_value
      from (
        select currency, outcome, count, with_value, value, with_days, days,
          case when currency = ${home} then with_value when rate_currency = ${home} then with_rate else 0 end as with_home,
          case when currency = ${home} then value when rate_currency = ${home} then home_value else 0 end as home
          from kept
        union all
        select ${v.currency}, ${v.outcome}, 0, 0, 0, 0, 0, num_nonnulls(late.home), coalesce(late.home, 0)
          from ${v} cross join lateral (select ${homeValue(ctx, v.value, v.currency, closingRateOf(ctx, v))} as home) late
         where ${closedRows(ctx, question)} and ${isLate(v.currency, v.closingRateCurrency)}
           and exists (select from kept where ${isLate(sql`currency`, sql`rate_currency`)})) closed
     group by 1, 2`);
  return rows;
}
