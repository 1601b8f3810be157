import { sql } from "drizzle-orm";
import { employees } from "@/db/tenant/schema/employees";
import { reportClosed } from "@/db/tenant/views/report-closed";
import type { Ctx } from "@/lib/core/context";
import { closingRateOf, homeValue } from "@/lib/rates/home-value";
import { visibleRows } from "./visible-rows";

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
export async function wonBySeller(ctx: Ctx, { from, to, owner, pipeline }: Sales): Promise<Seller[]> {
  const v = reportClosed;
  const rate = closingRateOf(ctx, v);
  const { rows } = await ctx.tx.execute<Row>(sql`
    with won as (
      select ${v.ownerId} as owner_id, ${v.currency} as currency, ${v.value} as value, ${rate} as rate
        from ${v} where ${visibleRows(ctx, v, owner)} and ${v.outcome} = 'won'
         ${from ? sql`and ${v.closedOn} >= ${from}` : sql``} ${to ? sql`and ${v.closedOn} <= ${to}` : sql``}
         ${pipeline ? sql`and ${v.pipelineId} = ${pipeline}` : sql``})
    select won.owner_id, e.name, e.team, won.currency, grouping(won.currency) = 1 as is_home, count(*)::int as count,
      sum(value)::text as value, sum(${homeValue(ctx, sql`value`, sql`won.currency`, sql`rate`)})::text as home,
      (count(value) filter (where rate is null))::int as without
      from won left join ${employees} e on e.id = won.owner_id
     group by grouping sets ((won.owner_id, e.name, e.team), (won.owner_id, e.name, e.team, won.currency))
     order by sum(${homeValue(ctx, sql`value`, sql`won.currency`, sql`rate`)}) desc nulls last, count(*) desc, e.name, won.currency`);
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
