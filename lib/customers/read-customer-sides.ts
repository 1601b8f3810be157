import { and, eq, isNull, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { customerCategories } from "@/db/tenant/schema/customers";
import { visibleCases } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";

export type CustomerSide = {
  categoryIds: string[];
  openCases: number;
  /** Weighted value of the open cases, one sum per currency. */
  weighted: { currency: string; amount: string }[];
};

type SideRow = {
  customer_id: string;
  category_id: string | null;
  currency: string | null;
  open_cases: number;
  weighted: string | null;
};

/**
 * What a list shows of each customer beside its own columns, in one query for the whole page. Counts and sums only
 * cases that the actor may know of.
 */
export async function readCustomerSides(ctx: Ctx, ids: string[]): Promise<(id: string) => CustomerSide> {
  const sides = new Map<string, CustomerSide>(
    ids.map((id) => [id, { categoryIds: [], openCases: 0, weighted: [] }]),
  );
  if (ids.length > 0) {
    const given = sql`any(${sql.param(ids)}::uuid[])`;
    const openCases = and(eq(cases.statusKind, "open"), isNull(cases.archivedAt), visibleCases(ctx));
    const { rows } = await ctx.tx.execute<SideRow>(sql`
      select ${customerCategories.customerId}, ${customerCategories.categoryId}, null as currency, 0 as open_cases, null as weighted
        from ${customerCategories} where ${customerCategories.customerId} = ${given}
      union all
      select ${cases.customerId}, null, ${cases.currency}, count(*)::int, sum(${cases.weightedValue})::text
        from ${cases} where ${cases.customerId} = ${given} and ${openCases}
       group by ${cases.customerId}, ${cases.currency} order by currency nulls first`);
    for (const row of rows) addTo(sides.get(row.customer_id), row);
  }
  return (id) => sides.get(id) ?? { categoryIds: [], openCases: 0, weighted: [] };
}

function addTo(side: CustomerSide | undefined, row: SideRow): void {
  if (!side) return;
  if (row.category_id) side.categoryIds.push(row.category_id);
  side.openCases += row.open_cases;
  if (row.currency && row.weighted) side.weighted.push({ currency: row.currency, amount: row.weighted });
}
