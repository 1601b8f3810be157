import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { caseSumRows } from "@/db/tenant/views/case-sum-rows";
import { reportClosed } from "@/db/tenant/views/report-closed";
import type { Ctx } from "@/lib/core/context";
import { categoriesOf } from "./dimensions";
import { isWholeMonths, isWholeYears, monthsWithin, type Step } from "./interval";
import { of, within } from "./narrow";
import type { ClosedDimension, ClosedFilter } from "./schema";
import { splitCases, splitSource } from "./split-source";
import { visibleRows, visibleSums } from "./visible-rows";

/** What is asked of the closed cases, the step of time settled. */
export type ClosedQuestion = Omit<ClosedFilter, "step" | "by"> & {
  by: ClosedDimension;
  step: Step;
  /** Of which customers, as a condition on their ids. */
  found?: ((customerId: SQLWrapper) => SQL) | undefined;
};
type Facet = "owner" | "reason" | "source" | "competitor" | "day";
export type ClosedFacet = Facet | `${Exclude<Facet, "day">}Year`;

/**
 * The closed cases' sums by currency, outcome and `base`, as a statement; a base may stand in several rows. Read from the
 * facet that tells what is asked, which costs the same at a million cases, and case by case where none does: of an interval
 * that cuts months, those days alone.
 */
export function closedSource(ctx: Ctx, question: ClosedQuestion): SQL {
  const parts = facetsOf(question);
  const told = parts.flatMap(({ facet, ...days }) => (facet ? [{ facet, ...days }] : []));
  // By time each facet says the same of its days: one look at the kept sums for all.
  const fromKept =
    question.by === "time" && told.length > 0
      ? [fromFacets(ctx, question, told)]
      : told.map((part) => fromFacets(ctx, question, [part]));
  const counted = parts.flatMap(({ facet, ...days }) =>
    facet ? [] : [fromCases(ctx, { ...question, ...days })],
  );
  return sql.join([...fromKept, ...counted], sql` union all `);
}

type Part = { facet: ClosedFacet | null; from: string | null; to: string | null };
export type Told = Part & { facet: ClosedFacet };

/** The days that are asked for in parts, each with the facet that tells of it; null where none does. */
export function facetsOf(question: ClosedQuestion): Part[] {
  const { from, to } = question;
  const facet = facetOf(question);
  const { months, edges } = monthsWithin(question);
  const ofMonths = months && facetOf({ ...question, ...months });
  if (!ofMonths || ofMonths === facet) return [{ facet, from, to }];
  return [{ facet: ofMonths, ...months }, ...edges.map((days) => ({ facet, ...days }))];
}

/**
 * The same by category from what is kept, the base being all categories of a customer. In a statement that begins `withStale`.
 */
export function categoriesSource(ctx: Ctx, question: ClosedQuestion): SQL {
  const { owner, customer, pipeline } = question;
  if (owner || customer) return ofFew(ctx, question);
  const { months, edges } = monthsWithin(question);
  if (!months)
    return splitCases(ctx, { kinds: ["won", "lost"], pipeline, from: question.from, to: question.to });
  const facet = isWholeYears(months) ? "categoryYear" : "category";
  const kept = splitSource(ctx, { facet, kinds: ["won", "lost"], pipeline, ...months });
  const beside = edges.map((days) => splitCases(ctx, { kinds: ["won", "lost"], pipeline, ...days }));
  return sql.join([kept, ...beside], sql` union all `);
}

/** One owner's cases, or one customer's. */
const ofFew = (ctx: Ctx, question: ClosedQuestion): SQL => sql`
  select base.currency, base.outcome, ${categoriesOf(sql`base.base`)} as base, count, with_value, value, null::numeric as weighted, with_days, days
    from (${fromCases(ctx, question)}) base`;

/** Which facet holds what is asked: of years where they are whole. */
export function facetOf(question: ClosedQuestion): ClosedFacet | null {
  const facet = monthFacetOf(question);
  const isYears = isWholeYears(question) && (question.by !== "time" || question.step === "year");
  return facet && facet !== "day" && isYears ? `${facet}Year` : facet;
}

/** All but `day` know months alone, and only `owner` knows owners. */
function monthFacetOf({ by, step, owner, customer, from, to }: ClosedQuestion): Facet | null {
  if (customer || by === "category" || by === "customer") return null;
  const months = isWholeMonths({ from, to });
  const isFine = by === "time" && (step === "day" || step === "week");
  // Of months alone the facet with the fewest rows that knows what is asked.
  if (by === "time" && months && !isFine) return owner ? "owner" : "reason";
  if (by === "owner") return months ? "owner" : null;
  if (owner) return null;
  if (by === "time") return "day";
  return months ? by : null;
}

/** The rows of the kept sums that tell of these days, each of its facet. */
export const toldRows = (parts: Told[]): SQL =>
  sql`(${sql.join(
    parts.map(({ facet, from, to }) => {
      // The competitor is whom a case was lost to: the won ones have none here, and stand in another facet.
      const won = sql`or ${v.facet} = ${facet === "competitorYear" ? "reasonYear" : "reason"} and ${v.kind} = 'won'`;
      return sql`((${v.facet} = ${facet} ${facet.startsWith("competitor") ? won : sql``}) ${within(v.onDate, from, to)})`;
    }),
    sql` or `,
  )}) and ${v.kind} in ('won', 'lost')`;

const v = caseSumRows;

function fromFacets(ctx: Ctx, question: ClosedQuestion, parts: Told[]): SQL {
  const { by, step, owner, pipeline } = question;
  const start = startOf(v.onDate, step);
  const bases: Record<Facet, SQL> = {
    owner: by === "time" ? start : sql`${v.ownerId}`,
    day: start,
    reason: by === "time" ? start : sql`${v.reasonId}`,
    source: sql`${v.label}`,
    competitor: sql`${v.label}`,
  };
  const facet = parts[0]?.facet.replace("Year", "") as Facet;
  return sql`
    select ${v.currency} as currency, ${v.kind} as outcome, ${bases[facet]} as base, sum(${v.count}) as count,
      sum(${v.withValue}) as with_value, case when sum(${v.withValue}) > 0 then sum(${v.value}) end as value,
      sum(${v.withDays}) as with_days, sum(${v.days}) as days
      from ${v} where ${toldRows(parts)} and ${visibleSums(ctx, v, owner)} ${of(v.pipelineId, pipeline)}
     group by 1, 2, 3 having sum(${v.count}) <> 0`;
}

function fromCases(ctx: Ctx, question: ClosedQuestion): SQL {
  const v = reportClosed;
  const bases: Record<ClosedDimension, SQL> = {
    time: startOf(v.closedOn, question.step),
    owner: sql`${v.ownerId}`,
    reason: sql`${v.reasonId}`,
    competitor: sql`case when ${v.outcome} = 'lost' then ${v.competitor} end`,
    category: sql`${v.customerId}`,
    source: sql`${v.source}`,
    customer: sql`${v.customerId}`,
  };
  const base = bases[question.by];
  // Customers are nearly as many as cases: to add up each of them first would cost more than it saves.
  if (question.by === "customer" || question.by === "category")
    return sql`
      select ${v.currency} as currency, ${v.outcome} as outcome, ${base} as base, 1 as count, num_nonnulls(${v.value}) as with_value,
        ${v.value} as value, num_nonnulls(${v.openedOn}) as with_days, ${v.closedOn} - ${v.openedOn} as days
        from ${v} where ${closedRows(ctx, question)}`;
  return sql`
    select ${v.currency} as currency, ${v.outcome} as outcome, ${base} as base, count(*) as count,
      count(${v.value}) as with_value, sum(${v.value}) as value, count(${v.openedOn}) as with_days,
      sum(${v.closedOn} - ${v.openedOn}) as days
      from ${v} where ${closedRows(ctx, question)}
     group by 1, 2, 3`;
}

/** Which cases are asked for, one by one. */
export function closedRows(
  ctx: Ctx,
  { owner, pipeline, customer, found, from, to }: Omit<ClosedQuestion, "by">,
): SQL {
  const v = reportClosed;
  return sql`${visibleRows(ctx, v, owner)} ${within(v.closedOn, from, to)} ${of(v.pipelineId, pipeline)}
    ${of(v.customerId, customer)} ${found ? sql`and ${found(v.customerId)}` : sql``}`;
}

/** The first day of the period that a day lies in. */
function startOf(day: SQLWrapper, step: Step): SQL {
  return step === "day" ? sql`${day}` : sql`date_trunc(${step}, ${day}::timestamp)::date`;
}
