import { type SQL, sql } from "drizzle-orm";
import { inOrder, instantOf } from "@/lib/cases/case-moves";
import type { Ctx } from "@/lib/core/context";
import { isWholeMonths } from "./interval";
import type { MovementsFilter } from "./schema";

/** An instant, and the beginning of a kept period that is nearest to it; both also in seconds, until now. */
export type Bound = { at: string; edge: string; at_seconds: number; edge_seconds: number };
export type Bounds = { from: Bound; to: Bound };

export async function boundsOf(ctx: Ctx, asked: MovementsFilter): Promise<Bounds> {
  const { from, to } = inOrder(asked);
  const unit = asked.owner ? "quarter" : isOfMonths(asked) ? "month" : "half";
  const start =
    unit === "half" ? sql`half_month(at)::timestamp` : sql`date_trunc(${unit}, at at time zone 'UTC')`;
  const next =
    unit === "half"
      ? sql`half_month(start at time zone 'UTC' + interval '17 days')::timestamp`
      : sql`start + ${unit === "month" ? "1 month" : "3 months"}::interval`;
  const until = (at: SQL) => sql`extract(epoch from least(${at}, now()))::double precision`;
  const { rows } = await ctx.tx.execute<Bound>(sql`
    select at::text as at, edge::text as edge, ${until(sql`at`)} as at_seconds, ${until(sql`edge at time zone 'UTC'`)} as edge_seconds
      from (values (1, ${from ? instantOf(ctx, from) : sql`'-infinity'::timestamptz`}),
                   (2, ${to ? instantOf(ctx, to) : sql`'infinity'::timestamptz`})) asked (place, at)
     cross join lateral (select case when isfinite(at) then ${start} end as start) began
     cross join lateral (select case when isfinite(at) then ${next} end as next) ended
     cross join lateral (select case when not isfinite(at) then at::timestamp
       when next - at at time zone 'UTC' < at at time zone 'UTC' - start then next else start end as edge) nearest
     order by place`);
  const [first, second] = rows;
  if (!first || !second) throw new Error("two bounds were asked for");
  return { from: first, to: second };
}

/** Whether sums are kept of what is asked, and of their periods less lies beside than within. */
export function isSummed(asked: MovementsFilter, { from, to }: Bounds): boolean {
  const isExpected = asked.expectedFrom || asked.expectedTo;
  if (isExpected && (asked.owner || !isOfMonths(asked))) return false;
  const besideOf = (bound: Bound) => Math.abs(bound.at_seconds - bound.edge_seconds) || 0;
  return from.edge !== to.edge && besideOf(from) + besideOf(to) < to.at_seconds - from.at_seconds;
}

/** Days of expected close that are whole months. */
export const isOfMonths = ({ expectedFrom, expectedTo }: MovementsFilter): boolean =>
  Boolean(expectedFrom || expectedTo) &&
  isWholeMonths({ from: expectedFrom ?? null, to: expectedTo ?? null });
