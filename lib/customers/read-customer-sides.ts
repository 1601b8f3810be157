import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { customerProcesses } from "@/db/tenant/schema/customer-links";
import { customerCategories } from "@/db/tenant/schema/customers";
import { visibleCases } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";

/** By the key of the list's column. */
export type CustomerSide = {
  category: string[];
  /** Where the customer stands in the business processes. */
  step: string[];
  openCases: number;
  /** Weighted value of the open cases, one sum per currency. */
  weighted: { currency: string; amount: string }[];
};

type SideRow = {
  customer_id: string;
  category_id: string | null;
  step_id: string | null;
  currency: string | null;
  open_cases: number;
  weighted: string | null;
};

/**
 * What a list shows of each customer beside its own columns, in one query for the whole page, and only what is shown.
 * Counts and sums only cases that the actor may know of.
 */
export async function readCustomerSides(
  ctx: Ctx,
  ids: string[],
  columns: string[],
): Promise<(id: string) => CustomerSide> {
  const none = (): CustomerSide => ({ category: [], step: [], openCases: 0, weighted: [] });
  const sides = new Map(ids.map((id) => [id, none()]));
  const parts = partsOf(ctx, ids, columns);
  if (ids.length > 0 && parts.length > 0) {
    const { rows } = await ctx.tx.execute<SideRow>(
      sql`${sql.join(parts, sql` union all `)} order by currency nulls first`,
    );
    for (const row of rows) addTo(sides.get(row.customer_id), row);
  }
  return (id) => sides.get(id) ?? none();
}

function partsOf(ctx: Ctx, ids: string[], columns: string[]): SQL[] {
  const given = sql`any(${sql.param(ids)}::uuid[])`;
  const parts: SQL[] = [];
  if (columns.includes("category"))
    parts.push(sql`select ${customerCategories.customerId} as customer_id, ${customerCategories.categoryId} as category_id,
        null::uuid as step_id, null as currency, 0 as open_cases, null as weighted
      from ${customerCategories} where ${customerCategories.customerId} = ${given}`);
  if (columns.includes("step"))
    parts.push(sql`select ${customerProcesses.customerId} as customer_id, null::uuid as category_id,
        ${customerProcesses.stepId} as step_id, null as currency, 0 as open_cases, null as weighted
      from ${customerProcesses} where ${customerProcesses.customerId} = ${given}`);
  if (columns.includes("openCases") || columns.includes("weighted")) {
    const openCases = and(eq(cases.statusKind, "open"), isNull(cases.archivedAt), visibleCases(ctx));
    parts.push(sql`select ${cases.customerId} as customer_id, null::uuid as category_id, null::uuid as step_id,
        ${cases.currency} as currency, count(*)::int as open_cases, sum(${cases.weightedValue})::text as weighted
      from ${cases} where ${cases.customerId} = ${given} and ${openCases}
     group by ${cases.customerId}, ${cases.currency}`);
  }
  return parts;
}

function addTo(side: CustomerSide | undefined, row: SideRow): void {
  if (!side) return;
  if (row.category_id) side.category.push(row.category_id);
  if (row.step_id) side.step.push(row.step_id);
  side.openCases += row.open_cases;
  if (row.currency && row.weighted) side.weighted.push({ currency: row.currency, amount: row.weighted });
}
