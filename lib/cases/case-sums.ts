import { type SQLWrapper, sql } from "drizzle-orm";

export type CaseSum = {
  currency: string;
  count: number;
  /** Decimal strings. */
  value: string;
  weighted: string;
};

/** What a sum of cases is. Each case was weighted and rounded once, when it was written: sums add those. */
export const caseSumColumns = (of: { value: SQLWrapper; weightedValue: SQLWrapper }) => ({
  count: sql<number>`count(*)::integer`,
  value: sql<string>`coalesce(sum(${of.value}), 0)::text`,
  weighted: sql<string>`coalesce(sum(${of.weightedValue}), 0)::text`,
});
