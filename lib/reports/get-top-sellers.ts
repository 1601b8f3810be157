import { sql } from "drizzle-orm";
import { z } from "zod";
import { employees } from "@/db/tenant/schema/employees";
import { reportClosedSums } from "@/db/tenant/views/report-closed-sums";
import { query } from "@/lib/core/query";
import { byCurrency } from "./get-pipeline-report";
import { visibleSums } from "./visible-rows";

export type TopSeller = {
  currency: string;
  ownerId: string | null;
  name: string | null;
  count: number;
  value: string | null;
};

const sellersShown = 10;

/** Who has won most this year: the ten best of each currency, the organisation's own first. */
export const getTopSellers = query(
  { name: "get-top-sellers", permission: "report:read", input: z.object({}) },
  async (ctx): Promise<TopSeller[]> => {
    const v = reportClosedSums;
    const year = ctx.today.slice(0, 4);
    const { rows } = await ctx.tx.execute<TopSeller>(sql`
      with won as (
        select ${v.currency} as currency, ${v.ownerId} as owner_id, sum(${v.count}) as count, sum(${v.value}) as value
          from ${v} where ${visibleSums(ctx, v)} and ${v.outcome} = 'won'
           and ${v.closedMonth} between ${`${year}-01-01`} and ${`${year}-12-31`} group by 1, 2),
      placed as (
        select won.*, row_number() over (
          partition by currency order by value desc nulls last, count desc, owner_id) as place from won)
      select p.currency, p.owner_id as "ownerId", e.name, p.count::int as count, p.value::text as value
        from placed p left join ${employees} e on e.id = p.owner_id where p.place <= ${sellersShown} order by p.place`);
    return rows.toSorted(byCurrency(ctx.tenant.currency));
  },
);
