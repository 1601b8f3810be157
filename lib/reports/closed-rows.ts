import { type SQL, sql } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { contains } from "@/lib/core/search-pattern";
import { type ClosedQuestion, closedSource } from "./closed-source";
import { splitOf } from "./dimensions";

export type ClosedRow = {
  is_total: boolean;
  currency: string;
  outcome: "won" | "lost";
  key: string | null;
  /** How many rows its currency has. */
  of: number;
  /** Its place among them. */
  place: number;
  count: number;
  with_value: number;
  value: string | null;
  with_days: number;
  days: number;
};

/** How many rows stand on a page of what has no order in time. */
export const rowsShown = 50;

/**
 * The closed cases' sums: each currency's totals, and the rows that are shown of each, the greatest sum won first. In
 * one statement.
 */
export async function readClosedRows(ctx: Ctx, question: ClosedQuestion): Promise<ClosedRow[]> {
  const { by, q, page, whole } = question;
  const { join, key } = splitOf(by);
  const sums = sql`sum(fine.count)::int as count, sum(fine.with_value)::int as with_value, sum(fine.value) as value,
    sum(fine.with_days)::int as with_days, coalesce(sum(fine.days), 0)::int as days`;
  const found = by === "customer" && q ? sql`where ${isFound(q)}` : sql``;
  const shown =
    by === "time" || whole
      ? sql``
      : sql`and ranked.place between ${(page - 1) * rowsShown + 1} and ${page * rowsShown}`;
  const { rows } = await ctx.tx.execute<ClosedRow>(sql`
    with fine as (${closedSource(ctx, question)}),
    total as (select fine.currency, fine.outcome, ${sums} from fine group by 1, 2),
    split as (select fine.currency, fine.outcome, ${key} as key, ${sums} from fine ${join} ${found} group by 1, 2, 3),
    ranked as (
      select currency, key, count(*) over (partition by currency)::int as of,
        row_number() over (partition by currency order by sum(value) filter (where outcome = 'won') desc nulls last,
          sum(count) desc, key)::int as place
        from split group by currency, key)
    select true as is_total, currency, outcome, null as key, 0 as of, 0 as place, count, with_value, value::text, with_days, days
      from total
    union all
    select false, currency, outcome, split.key, ranked.of, ranked.place, count, with_value, value::text, with_days, days
      from split join ranked using (currency) where ranked.key is not distinct from split.key ${shown}`);
  return rows;
}

/** The customers whose names hold what was typed. */
const isFound = (q: string): SQL =>
  sql`fine.base in (select ${customers.id} from ${customers} where ${contains(sql`app.fold(${customers.name})`, q)})`;
