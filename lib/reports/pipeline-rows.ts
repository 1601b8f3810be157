import { type SQL, sql } from "drizzle-orm";
import { allowLongRead } from "@/db/long-read";
import { caseSumRows } from "@/db/tenant/views/case-sum-rows";
import { reportPipeline } from "@/db/tenant/views/report-pipeline";
import { visibleCaseSums } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import { homeValue, rateInForce } from "@/lib/rates/home-value";
import { categoriesOf, splitOf } from "./dimensions";
import { isWholeMonths } from "./interval";
import { of, within } from "./narrow";
import type { PipelineDimension, PipelineFilter } from "./schema";
import { splitSource } from "./split-source";
import { isKept, withStale } from "./stale";
import { visibleRows, visibleSums } from "./visible-rows";

export type PipelineRow = {
  is_total: boolean;
  currency: string;
  key: string | null;
  count: number;
  with_value: number;
  value: string | null;
  weighted: string | null;
  /** Of totals: in the organisation's currency at today's rate; null without one. */
  home_value: string | null;
  home_weighted: string | null;
};

/**
 * The pipeline's sums, each currency's total and each of its rows, in one statement. Read from the view of sums where
 * that can tell, which costs the same at a million cases, and case by case where it can't.
 */
export async function readPipelineRows(ctx: Ctx, filter: PipelineFilter): Promise<PipelineRow[]> {
  const isSplit = filter.by === "category" || filter.by === "product";
  const isTold = isSplit && !filter.owner && isWholeMonths(filter) && (await isKept(ctx));
  if (isSplit && !isTold) await allowLongRead(ctx.tx);
  // One owner's cases are few: each customer's categories are looked up.
  const isOfFew = filter.by === "category" && Boolean(filter.owner);
  const { join, key } = splitOf(filter.by, isTold || isOfFew);
  const cases = sourceOf(ctx, filter);
  const fine = isTold
    ? fromSplits(ctx, filter)
    : isOfFew
      ? sql`select currency, ${categoriesOf(sql`base.base`)} as base, count, with_value, value, weighted from (${cases}) base`
      : cases;
  // What is added up for the rows comes to the total too, but where a case is in several. Of as many rows as cases it is read where
  // that costs less.
  const isFine = (isTold && filter.by === "category") || isSummed(filter) || isSourced(filter);
  const whole = isFine ? sql`select * from fine` : sourceOf(ctx, { ...filter, by: "status" });
  const sums = sql`sum(fine.count)::int as count, sum(fine.with_value)::int as with_value,
    sum(fine.value) as value, sum(fine.weighted) as weighted`;
  const { rows } = await ctx.tx.execute<PipelineRow>(sql`
    with ${isTold ? sql`${withStale},` : sql``} fine as (${fine}), whole as (${whole}),
    total as (select fine.currency, ${sums} from whole fine group by 1),
    split as (select fine.currency, ${key} as key, ${sums} from fine ${join} group by 1, 2),
    rated as (select total.*, ${rateInForce(ctx, sql`total.currency`, sql`${ctx.today}::date`)} as rate from total)
    select true as is_total, currency, null as key, count, with_value, value::text, weighted::text,
      (${homeValue(ctx, sql`value`, sql`currency`, sql`rate`)})::text as home_value,
      (${homeValue(ctx, sql`weighted`, sql`currency`, sql`rate`)})::text as home_weighted from rated
    union all
    select false, currency, key::text, count, with_value, value::text, weighted::text, null, null from split`);
  return rows;
}

const summed: PipelineDimension[] = ["status", "month", "quarter", "owner", "team"];
const isSummed = (filter: PipelineFilter) => summed.includes(filter.by) && isWholeMonths(filter);
// The facet of sources knows no owners.
const isSourced = (filter: PipelineFilter) =>
  filter.by === "source" && !filter.owner && isWholeMonths(filter);

function sourceOf(ctx: Ctx, filter: PipelineFilter): SQL {
  if (isSummed(filter)) return fromSums(ctx, filter);
  return isSourced(filter) ? fromSources(ctx, filter) : fromCases(ctx, filter);
}

function fromSums(ctx: Ctx, { by, owner, pipeline, from, to }: PipelineFilter): SQL {
  const v = caseSumRows;
  const base = baseOf(by, { statusId: v.statusId, ownerId: v.ownerId, expectedMonth: v.onDate });
  const adds = sql`sum(${v.withValue}) > 0`;
  return sql`
    select ${v.currency} as currency, ${base} as base, sum(${v.count}) as count, sum(${v.withValue}) as with_value,
      case when ${adds} then sum(${v.value}) end as value, case when ${adds} then sum(${v.weighted}) end as weighted
      from ${v} where ${v.facet} = 'owner' and ${v.kind} = 'open' and ${visibleSums(ctx, v, owner)}
       ${within(v.onDate, from, to)} ${of(v.pipelineId, pipeline)}
     group by 1, 2 having sum(${v.count}) <> 0`;
}

function fromSources(ctx: Ctx, { pipeline, from, to }: PipelineFilter): SQL {
  const v = caseSumRows;
  const adds = sql`sum(${v.withValue}) > 0`;
  return sql`
    select ${v.currency} as currency, ${v.label} as base, sum(${v.count}) as count, sum(${v.withValue}) as with_value,
      case when ${adds} then sum(${v.value}) end as value, case when ${adds} then sum(${v.weighted}) end as weighted
      from ${v} where ${v.facet} = 'source' and ${v.kind} = 'open' and ${visibleCaseSums(ctx, v)}
       ${within(v.onDate, from, to)} ${of(v.pipelineId, pipeline)}
     group by 1, 2 having sum(${v.count}) <> 0`;
}

function fromSplits(ctx: Ctx, { by, pipeline, from, to }: PipelineFilter): SQL {
  const facet = by === "product" ? "product" : "category";
  return splitSource(ctx, { facet, kinds: ["open"], pipeline, from, to });
}

function fromCases(ctx: Ctx, { by, owner, pipeline, from, to }: PipelineFilter): SQL {
  const v = reportPipeline;
  const which = sql`${visibleRows(ctx, v, owner)} ${within(v.expectedCloseOn, from, to)} ${of(v.pipelineId, pipeline)}`;
  // Of these there are as many as cases, or nearly: to add up each of them first would cost more than it saves.
  if (by === "category" || by === "product")
    return sql`
      select ${v.currency} as currency, ${by === "product" ? v.caseId : v.customerId} as base, 1 as count,
        num_nonnulls(${v.value}) as with_value, ${v.value} as value, ${v.weightedValue} as weighted
        from ${v} where ${which}`;
  const base = by === "source" ? sql`${v.source}` : baseOf(by, v);
  return sql`
    select ${v.currency} as currency, ${base} as base, count(*) as count, count(${v.value}) as with_value,
      sum(${v.value}) as value, sum(${v.weightedValue}) as weighted
      from ${v} where ${which} group by 1, 2`;
}

type Shared = Record<"statusId" | "ownerId" | "expectedMonth", SQLWrapperLike>;

function baseOf(by: PipelineDimension, v: Shared): SQL {
  if (by === "status") return sql`${v.statusId}`;
  if (by === "month") return sql`${v.expectedMonth}`;
  if (by === "quarter") return sql`date_trunc('quarter', ${v.expectedMonth}::timestamp)::date`;
  return sql`${v.ownerId}`;
}

type SQLWrapperLike = Parameters<typeof sql>[1];
