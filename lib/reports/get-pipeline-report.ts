import { sql } from "drizzle-orm";
import { caseStatuses } from "@/db/tenant/schema/cases";
import { reportPipeline } from "@/db/tenant/views/report-pipeline";
import type { Ctx } from "@/lib/core/context";
import { nameIn } from "@/lib/core/names";
import { query } from "@/lib/core/query";
import { PipelineFilter } from "./schema";
import { visibleRows } from "./visible-rows";

/** Cases and what they add up to. A sum is null when none of them has a value. */
export type PipelineSum = { count: number; withValue: number; value: string | null; weighted: string | null };
export type StatusSum = PipelineSum & {
  statusId: string;
  name: string;
  colorSlot: number;
  probabilityPercent: number;
};
/** `month` is `YYYY-MM`; null are the cases without an expected close. */
export type MonthSum = PipelineSum & { month: string | null };
export type CurrencyPipeline = PipelineSum & { currency: string; statuses: StatusSum[]; months: MonthSum[] };

/**
 * What is open now and how much of it is likely to come, by status and by expected month. Each currency for itself;
 * the organisation's own comes first.
 */
export const getPipelineReport = query(
  { name: "get-pipeline-report", permission: "report:read", input: PipelineFilter },
  async (ctx, { owner }): Promise<CurrencyPipeline[]> => {
    const v = reportPipeline;
    // Grouped finely once, then rolled up: three times as many rows would be hashed otherwise.
    const { rows } = await ctx.tx.execute<Row>(sql`
      with fine as (
        select ${v.currency} as currency, ${v.statusId} as status_id, ${v.expectedMonth} as month, count(*) as count,
          count(${v.value}) as with_value, sum(${v.value}) as value, sum(${v.weightedValue}) as weighted
          from ${v} where ${visibleRows(ctx, v, owner)} group by 1, 2, 3)
      select currency, status_id, to_char(month, 'YYYY-MM') as month, grouping(status_id, month) as level,
        sum(count)::int as count, sum(with_value)::int as with_value, sum(value)::text as value, sum(weighted)::text as weighted
        from fine group by grouping sets ((currency), (currency, status_id), (currency, month))`);
    const totals = rows.filter(({ level }) => level === whole);
    const statuses = await readStatuses(ctx);
    return totals.toSorted(byCurrency(ctx.tenant.currency)).map((total) => {
      const own = rows.filter(({ currency }) => currency === total.currency);
      return {
        currency: total.currency,
        ...sumOf(total),
        statuses: statuses.flatMap((status) => {
          const row = own.find(({ level, status_id }) => level === byStatus && status_id === status.statusId);
          return row ? [{ ...status, ...sumOf(row) }] : [];
        }),
        months: own
          .filter(({ level }) => level === byMonth)
          .map((row) => ({ month: row.month, ...sumOf(row) }))
          .toSorted((a, b) => (a.month ?? "9999").localeCompare(b.month ?? "9999")),
      };
    });
  },
);

// grouping(): a bit for each column that the row is not grouped by, status first.
const [byStatus, byMonth, whole] = [1, 2, 3];

type Row = {
  currency: string;
  status_id: string | null;
  month: string | null;
  level: number;
  count: number;
  with_value: number;
  value: string | null;
  weighted: string | null;
};

const sumOf = ({ count, with_value, value, weighted }: Row): PipelineSum => ({
  count,
  withValue: with_value,
  value,
  weighted,
});

/** Orders currencies: the organisation's own first, then by code. */
export function byCurrency(home: string) {
  return (a: { currency: string }, b: { currency: string }) =>
    Number(b.currency === home) - Number(a.currency === home) || a.currency.localeCompare(b.currency);
}

// Archived ones too: a case may stand in one all the same.
async function readStatuses({ tx, actor, tenant }: Ctx): Promise<Omit<StatusSum, keyof PipelineSum>[]> {
  const { id, names, colorSlot, probabilityPercent, position } = caseStatuses;
  const rows = await tx
    .select({ statusId: id, names, colorSlot, probabilityPercent })
    .from(caseStatuses)
    .orderBy(position, id);
  return rows.map(({ names: named, ...row }) => ({
    ...row,
    name: nameIn(named, actor.locale, tenant.locale),
  }));
}
