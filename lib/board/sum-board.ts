import { type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { groupsLeft, keptGroups } from "@/lib/cases/case-groups";
import { casesFound } from "@/lib/cases/case-search";
import { type CaseSum, caseSumColumns } from "@/lib/cases/case-sums";
import { isClosed } from "@/lib/cases/rules";
import { CaseFilter } from "@/lib/cases/schema";
import type { Ctx } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import type { ColumnPlan } from "./board-columns";
import { columnsWhere } from "./columns-where";
import { readPlan } from "./read-plan";

/** Count, value and weighted value of all cases of each column, by status: per currency, the organisation's own first. */
export const sumBoard = query(
  { name: "sum-board", permission: "case:read", input: CaseFilter },
  async (ctx, filter): Promise<Record<string, CaseSum[]>> => {
    const { plan } = await readPlan(ctx, filter);
    return sumColumns(ctx, plan);
  },
);

/** The same under a list's own conditions. */
export async function sumColumns(
  ctx: Ctx,
  plan: ColumnPlan[],
  conditions?: SQL,
): Promise<Record<string, CaseSum[]>> {
  const [first] = plan;
  if (!first) return {};
  const kinds = [true, false]
    .map((closed) => plan.filter(({ status }) => isClosed(status.kind) === closed))
    .filter((columns) => columns.length > 0);
  // What is searched for is looked up once for all columns.
  const parts = first.filter.q
    ? [countedSums(ctx, plan, conditions)]
    : kinds.map((columns) => sumsOf(ctx, columns, conditions));
  const { rows } = await ctx.tx.execute<CaseSum & { status_id: string }>(sql`
    select * from (${sql.join(parts, sql` union all `)}) sums
     order by currency = ${ctx.tenant.currency} desc, currency`);
  return Object.fromEntries(
    plan.map(({ status }) => [
      status.id,
      rows.filter((row) => row.status_id === status.id).map(({ status_id: _, ...sum }) => sum),
    ]),
  );
}

/** Columns that differ in their status alone are summed in one pass; from the kept sums of cases, where those can tell. */
function sumsOf(ctx: Ctx, columns: ColumnPlan[], conditions: SQL | undefined): SQL {
  const [first] = columns;
  if (!first) throw new Error("no column");
  const filter = { ...first.filter, status: columns.map(({ status: { id } }) => id) };
  const of = isClosed(first.status.kind) ? (["closed"] as const) : (["open", "stalled"] as const);
  const kept = conditions ? null : keptGroups(ctx, filter, { kinds: [...of] });
  if (!kept) return countedSums(ctx, columns, conditions);
  return sql`select status_id, currency, sum(count)::integer as count, sum(value)::text as value, sum(weighted)::text as weighted
      from (${kept}) kept where ${groupsLeft(filter) ?? sql`true`} group by 1, 2`;
}

function countedSums(ctx: Ctx, columns: ColumnPlan[], conditions: SQL | undefined): SQL {
  const { count, value, weighted } = caseSumColumns(cases);
  const q = columns[0]?.filter.q;
  return sql`select ${cases.statusId} as status_id, ${cases.currency} as currency, ${count} as count, ${value} as value,
      ${weighted} as weighted
    from ${q ? casesFound(ctx, q) : cases} where ${columnsWhere(ctx, columns, conditions, "found")} group by 1, 2`;
}
