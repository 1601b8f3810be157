import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { employees } from "@/db/tenant/schema/employees";
import { caseSumRows } from "@/db/tenant/views/case-sum-rows";
import { reportClosed } from "@/db/tenant/views/report-closed";
import type { Ctx } from "@/lib/core/context";
import { closingRateOf, homeValue } from "@/lib/rates/home-value";
import { isWholeMonths, isWholeYears } from "./interval";
import { of, within } from "./narrow";
import { visibleRows, visibleSums } from "./visible-rows";

/** `count` cases won; a value is null where none of them has one. */
export type Sold = { count: number; value: string | null };
export type Seller = {
  ownerId: string | null;
  name: string | null;
  team: string | null;
  /** What was won in each currency. */
  currencies: (Sold & { currency: string })[];
  /** In the organisation's currency, each case at the rate of its closing day; `without` of them have a value but no rate. */
  home: Sold & { without: number };
};
export type Sales = {
  from: string | null;
  to: string | null;
  owner?: string | undefined;
  pipeline?: string | undefined;
};

/**
 * What each seller won between two days, the most in the organisation's currency first, nobody's among them. Who counts
 * as a seller's, and at which rate, is said here alone: the report of targets, the best sellers, the overview.
 */
export async function wonBySeller(ctx: Ctx, sales: Sales): Promise<Seller[]> {
  const { rows } = await ctx.tx.execute<Row>(sql`
    with ${isWholeMonths(sales) ? fromSums(ctx, sales) : sql`won as (${fromCases(ctx, sales)})`}
    select won.owner_id, e.name, e.team, won.currency, grouping(won.currency) = 1 as is_home, sum(count)::int as count,
      sum(value)::text as value, sum(home)::text as home, sum(without)::int as without
      from won left join ${employees} e on e.id = won.owner_id
     group by grouping sets ((won.owner_id, e.name, e.team), (won.owner_id, e.name, e.team, won.currency))
    having sum(count) <> 0
     order by sum(home) desc nulls last, sum(count) desc, e.name, won.currency`);
  return rows
    .filter(({ is_home }) => is_home)
    .map(({ owner_id, name, team, count, home, without }) => ({
      ownerId: owner_id,
      name,
      team,
      currencies: rows.flatMap((row) =>
        row.currency !== null && row.owner_id === owner_id && !row.is_home
          ? [{ currency: row.currency, count: row.count, value: row.value }]
          : [],
      ),
      home: { count, value: home, without },
    }));
}

/** Of days that cut months. */
function fromCases(ctx: Ctx, sales: Sales): SQL {
  const v = reportClosed;
  return sql`
    select ${v.ownerId} as owner_id, ${v.currency} as currency, 1 as count, ${v.value} as value, rated.home,
      num_nonnulls(${v.value}) - num_nonnulls(rated.home) as without
      from ${v} cross join lateral (select ${homeOf(ctx)} as home) rated where ${wonRows(ctx, sales)}`;
}

/** What cases kept is added up already; those that kept nothing, or a rate to another currency, are looked at one by one. */
function fromSums(ctx: Ctx, sales: Sales): SQL {
  const home = ctx.tenant.currency;
  const [s, v] = [caseSumRows, reportClosed];
  const { from, to, owner, pipeline } = sales;
  const facet = isWholeYears(sales) ? "ownerYear" : "owner";
  const isLate = (currency: SQLWrapper, rateCurrency: SQLWrapper) =>
    sql`${currency} <> ${home} and ${rateCurrency} is distinct from ${home}`;
  return sql`
    kept as materialized (
      select ${s.ownerId} as owner_id, ${s.currency} as currency, ${s.rateCurrency} as rate_currency, sum(${s.count}) as count,
        sum(${s.withValue}) as with_value, sum(${s.value}) as value, sum(${s.withRate}) as with_rate, sum(${s.homeValue}) as home_value
        from ${s} where ${s.facet} = ${facet} and ${s.kind} = 'won' and ${visibleSums(ctx, s, owner)} ${within(s.onDate, from, to)}
         ${of(s.pipelineId, pipeline)}
       group by 1, 2, 3 having sum(${s.count}) <> 0),
    won as (
      select owner_id, currency, count, case when with_value > 0 then value end as value,
        case when currency = ${home} and with_value > 0 then value when rate_currency = ${home} and with_rate > 0 then home_value end as home,
        with_value - case when currency = ${home} then with_value when rate_currency = ${home} then with_rate else 0 end as without
        from kept
      union all
      select ${v.ownerId}, ${v.currency}, 0, null, rated.home, -num_nonnulls(rated.home)
        from ${v} cross join lateral (select ${homeOf(ctx)} as home) rated
       where ${wonRows(ctx, sales)} and ${isLate(v.currency, v.closingRateCurrency)}
         and exists (select from kept where ${isLate(sql`currency`, sql`rate_currency`)}))`;
}

const homeOf = (ctx: Ctx): SQL =>
  homeValue(ctx, reportClosed.value, reportClosed.currency, closingRateOf(ctx, reportClosed));

const wonRows = (
  ctx: Ctx,
  { from, to, owner, pipeline }: Sales,
): SQL => sql`${visibleRows(ctx, reportClosed, owner)}
  and ${reportClosed.outcome} = 'won' ${within(reportClosed.closedOn, from, to)} ${of(reportClosed.pipelineId, pipeline)}`;

type Row = {
  owner_id: string | null;
  name: string | null;
  team: string | null;
  currency: string | null;
  is_home: boolean;
  count: number;
  value: string | null;
  home: string | null;
  without: number;
};
