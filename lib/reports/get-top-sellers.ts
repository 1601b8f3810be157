import { sql } from "drizzle-orm";
import { z } from "zod";
import { employees } from "@/db/tenant/schema/employees";
import { caseSumRows } from "@/db/tenant/views/case-sum-rows";
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
    const v = caseSumRows;
    const year = `${ctx.today.slice(0, 4)}-01-01`;
    const { rows } = await ctx.tx.execute<TopSeller>(sql`
      with won as (
        select ${v.currency} as currency, ${v.ownerId} as owner_id, sum(${v.count}) as count,
          case when sum(${v.withValue}) > 0 then sum(${v.value}) end as value
          from ${v} where ${v.facet} = 'ownerYear' and ${v.kind} = 'won' and ${v.onDate} = ${year} and ${visibleSums(ctx, v)}
         group by 1, 2 having sum(${v.count}) <> 0),
      placed as (
        select won.*, row_number() over (
          partition by currency order by value desc nulls last, count desc, owner_id) as place from won)
      select p.currency, p.owner_id as "ownerId", e.name, p.count::int as count, p.value::text as value
        from placed p left join ${employees} e on e.id = p.owner_id where p.place <= ${sellersShown} order by p.place`);
    return rows.toSorted(byCurrency(ctx.tenant.currency));
  },
);
