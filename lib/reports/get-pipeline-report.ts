import { readAlone } from "@/db/long-read";
import { query } from "@/lib/core/query";
import { getRatesInForce, type RateInForce } from "@/lib/rates/get-rates-in-force";
import { type PipelineRow, readPipelineRows } from "./pipeline-rows";
import { type RowName, rowNames } from "./row-names";
import { PipelineFilter } from "./schema";

/** Cases and what they add up to. A sum is null when none of them has a value. */
export type PipelineSum = { count: number; withValue: number; value: string | null; weighted: string | null };
/** A status, a month's or a quarter's first day, an owner, …; null is "without". */
export type PipelinePart = PipelineSum & Partial<RowName> & { key: string | null };
export type CurrencyPipeline = PipelineSum & {
  currency: string;
  /** What the sums are worth in the organisation's currency today; null where no rate is known. */
  home: { value: string | null; weighted: string | null; rate: RateInForce | null } | null;
  parts: PipelinePart[];
};

/**
 * What is open now and how much of it is likely to come, split by one thing. Each currency for itself, and what it is
 * worth in the organisation's, which comes first.
 */
export const getPipelineReport = query(
  { name: "get-pipeline-report", permission: "report:read", input: PipelineFilter },
  async (ctx, filter): Promise<CurrencyPipeline[]> => {
    await readAlone(ctx.tx);
    const rows = await readPipelineRows(ctx, filter);
    const totals = rows.filter((row) => row.is_total).toSorted(byCurrency(ctx.tenant.currency));
    const isForeign = totals.some(({ currency }) => currency !== ctx.tenant.currency);
    const rates = isForeign ? await getRatesInForce(ctx, { day: ctx.today }) : [];
    const names = await rowNames(
      ctx,
      filter.by,
      rows.flatMap(({ key }) => key ?? []),
    );
    const isTime = filter.by === "month" || filter.by === "quarter";
    return totals.map((total) => ({
      currency: total.currency,
      ...sumOf(total),
      home: homeOf(total, ctx.tenant.currency, rates),
      parts: rows
        .filter((row) => !row.is_total && row.currency === total.currency)
        .map((row) => ({ key: row.key, ...sumOf(row), ...names.get(row.key ?? "") }))
        .toSorted(isTime ? byTime : filter.by === "status" ? byPosition : byWeight),
    }));
  },
);

const sumOf = ({ count, with_value, value, weighted }: PipelineRow): PipelineSum => ({
  count,
  withValue: with_value,
  value,
  weighted,
});

function homeOf(total: PipelineRow, home: string, rates: RateInForce[]): CurrencyPipeline["home"] {
  const rate = rates.find(({ currency }) => currency === total.currency) ?? null;
  if (!rate && total.currency !== home) return null;
  return { value: total.home_value, weighted: total.home_weighted, rate };
}

const byTime = (a: PipelinePart, b: PipelinePart) => (a.key ?? "9999").localeCompare(b.key ?? "9999");
const byPosition = (a: PipelinePart, b: PipelinePart) => (a.position ?? 0) - (b.position ?? 0);
const byWeight = (a: PipelinePart, b: PipelinePart) =>
  Number(b.weighted ?? 0) - Number(a.weighted ?? 0) ||
  b.count - a.count ||
  (a.key ?? "").localeCompare(b.key ?? "");

/** Orders currencies: the organisation's own first, then by code. */
export function byCurrency(home: string) {
  return (a: { currency: string }, b: { currency: string }) =>
    Number(b.currency === home) - Number(a.currency === home) || a.currency.localeCompare(b.currency);
}
