import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { customerCategories } from "@/db/tenant/schema/customers";
import { caseSumRows } from "@/db/tenant/views/case-sum-rows";
import { reportClosed } from "@/db/tenant/views/report-closed";
import type { Ctx } from "@/lib/core/context";
import { isWholeMonths, isWholeYears, monthsWithin, type Step } from "./interval";
import { of, within } from "./pipeline-rows";
import type { ClosedDimension, ClosedFilter } from "./schema";
import { splitSource } from "./split-source";
import { visibleRows, visibleSums } from "./visible-rows";

/** What is asked of the closed cases, the step of time settled. */
export type ClosedQuestion = Omit<ClosedFilter, "step" | "by"> & { by: ClosedDimension; step: Step };
type Facet = "owner" | "reason" | "source" | "competitor" | "day";
export type ClosedFacet = Facet | `${Exclude<Facet, "day">}Year`;

/**
 * The closed cases' sums by currency, outcome and `base`, as a statement; a base may stand in several rows. Read from the
 * facet that tells what is asked, which costs the same at a million cases, and case by case where none does: of an interval
 * that cuts months, those days alone.
 */
export function closedSource(ctx: Ctx, question: ClosedQuestion): SQL {
  const facet = facetOf(question);
  if (facet) return fromFacet(ctx, question, facet);
  const { months, edges } = monthsWithin(question);
  const ofMonths = months && facetOf({ ...question, ...months });
  if (!ofMonths) return fromCases(ctx, question);
  const parts = edges.map((days) => fromCases(ctx, { ...question, ...days }));
  return sql.join([fromFacet(ctx, { ...question, ...months }, ofMonths), ...parts], sql` union all `);
}

/**
 * The same by category where that is kept, the base being all categories of a customer; null where it isn't. In a statement
 * that begins `withStale`.
 */
export function categoriesSource(ctx: Ctx, question: ClosedQuestion): SQL | null {
  const { owner, customer, pipeline } = question;
  const { months, edges } = monthsWithin(question);
  if (owner || customer || !months) return null;
  const facet = isWholeYears(months) ? "categoryYear" : "category";
  const kept = splitSource(ctx, { facet, kinds: ["won", "lost"], pipeline, ...months });
  const beside = edges.map(
    (days) => sql`
      select base.currency, base.outcome, array(select ${customerCategories.categoryId} from ${customerCategories}
          where ${customerCategories.customerId} = base.base order by 1) as base, count, with_value, value, null::numeric, with_days, days
        from (${fromCases(ctx, { ...question, ...days })}) base`,
  );
  return sql.join([kept, ...beside], sql` union all `);
}

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

function fromFacet(ctx: Ctx, question: ClosedQuestion, told: ClosedFacet): SQL {
  const facet = told.replace("Year", "") as Facet;
  const { by, step, owner, pipeline, from, to } = question;
  const v = caseSumRows;
  const bases: Record<Facet, SQL> = {
    owner: by === "time" ? startOf(v.onDate, step) : sql`${v.ownerId}`,
    day: startOf(v.onDate, step),
    reason: by === "time" ? startOf(v.onDate, step) : sql`${v.reasonId}`,
    source: sql`${v.label}`,
    competitor: sql`${v.label}`,
  };
  // Nobody won against a competitor: the won cases, without one, stand in another facet.
  const won = sql`or ${v.facet} = ${told === "competitorYear" ? "reasonYear" : "reason"} and ${v.kind} = 'won'`;
  return sql`
    select ${v.currency} as currency, ${v.kind} as outcome, ${bases[facet]} as base, sum(${v.count}) as count,
      sum(${v.withValue}) as with_value, case when sum(${v.withValue}) > 0 then sum(${v.value}) end as value,
      sum(${v.withDays}) as with_days, sum(${v.days}) as days
      from ${v} where (${v.facet} = ${told} ${facet === "competitor" ? won : sql``}) and ${v.kind} in ('won', 'lost')
       and ${visibleSums(ctx, v, owner)} ${within(v.onDate, from, to)} ${of(v.pipelineId, pipeline)}
     group by 1, 2, 3 having sum(${v.count}) <> 0`;
}

function fromCases(ctx: Ctx, question: ClosedQuestion): SQL {
  const v = reportClosed;
  const bases: Record<ClosedDimension, SQL> = {
    time: startOf(v.closedOn, question.step),
    owner: sql`${v.ownerId}`,
    reason: sql`${v.reasonId}`,
    competitor: sql`${v.competitor}`,
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
  { owner, pipeline, customer, from, to }: Omit<ClosedQuestion, "by">,
): SQL {
  const v = reportClosed;
  return sql`${visibleRows(ctx, v, owner)} ${within(v.closedOn, from, to)} ${of(v.pipelineId, pipeline)}
    ${of(v.customerId, customer)}`;
}

/** The first day of the period that a day lies in. */
function startOf(day: SQLWrapper, step: Step): SQL {
  return step === "day" ? sql`${day}` : sql`date_trunc(${step}, ${day}::timestamp)::date`;
}
