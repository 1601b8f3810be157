import { sql } from "drizzle-orm";
import { reportClosed } from "@/db/tenant/views/report-closed";
import { reportClosedFacets } from "@/db/tenant/views/report-closed-facets";
import type { Ctx } from "@/lib/core/context";
import { closingRateOf, homeValue } from "@/lib/rates/home-value";
import { type ClosedQuestion, closedRows, facetOf } from "./closed-source";
import { of, within } from "./pipeline-rows";
import { sumAmounts } from "./sum-amounts";
import { visibleSums } from "./visible-rows";

/** Won and lost in the organisation's currency, each case at the rate of its own closing day. */
export type ClosedHome = {
  won: { count: number; value: string | null };
  lost: { count: number; value: string | null };
  /** Cases with a value in a currency that had no rate on their day. */
  leftOut: { currency: string; count: number }[];
};

type Row = {
  currency: string;
  outcome: "won" | "lost";
  with_value: number;
  with_home: number;
  home_value: string | null;
};

/** What all currencies come to together; what has no rate is counted apart. */
export async function readClosedHome(ctx: Ctx, question: ClosedQuestion): Promise<ClosedHome> {
  const byTime = { ...question, by: "time" as const, step: "year" as const };
  const rows = facetOf(byTime) ? await fromFacets(ctx, byTime) : await fromCases(ctx, question);
  const outcome = (wanted: Row["outcome"]) => {
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

async function fromCases(ctx: Ctx, question: ClosedQuestion): Promise<Row[]> {
  const v = reportClosed;
  const { rows } = await ctx.tx.execute<Row>(sql`
    select currency, outcome, count(value)::int as with_value, count(home)::int as with_home, sum(home)::text as home_value
      from (select ${v.currency} as currency, ${v.outcome} as outcome, ${v.value} as value,
              ${homeValue(ctx, v.value, v.currency, closingRateOf(ctx, v))} as home
              from ${v} where ${closedRows(ctx, question)}) closed
     group by 1, 2`);
  return rows;
}

/** What cases kept is added up already; those that kept nothing, or a rate to another currency, are looked at one by one. */
async function fromFacets(ctx: Ctx, question: ClosedQuestion): Promise<Row[]> {
  const home = ctx.tenant.currency;
  const [f, v] = [reportClosedFacets, reportClosed];
  const facet = facetOf(question);
  const { owner, pipeline, from, to } = question;
  const isLate = sql`${v.currency} <> ${home} and ${v.closingRateCurrency} is distinct from ${home}`;
  const kept = sql`${f.facet} = ${facet} and ${visibleSums(ctx, f, owner)} ${within(f.closedOn, from, to)} ${of(f.pipelineId, pipeline)}`;
  // The sums tell whether there is any such case: mostly none is, and then none is looked for.
  const isAny = sql`exists (select from ${f} where ${kept} and ${f.currency} <> ${home} and ${f.closingRateCurrency} is distinct from ${home})`;
  const { rows } = await ctx.tx.execute<Row>(sql`
    select currency, outcome, sum(with_value)::int as with_value, sum(with_home)::int as with_home, sum(home)::text as home_value
      from (
        select ${f.currency} as currency, ${f.outcome} as outcome, ${f.withValue} as with_value,
          case when ${f.currency} = ${home} then ${f.withValue} when ${f.closingRateCurrency} = ${home} then ${f.withRate} else 0 end as with_home,
          case when ${f.currency} = ${home} then ${f.value} when ${f.closingRateCurrency} = ${home} then ${f.homeValue} end as home
          from ${f} where ${kept}
        union all
        select ${v.currency}, ${v.outcome}, 0, num_nonnulls(late.home), late.home
          from ${v} cross join lateral (select ${homeValue(ctx, v.value, v.currency, closingRateOf(ctx, v))} as home) late
         where ${closedRows(ctx, question)} and ${isLate} and ${isAny}) closed
     group by 1, 2`);
  return rows;
}
