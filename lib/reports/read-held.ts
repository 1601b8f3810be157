import { type SQL, sql } from "drizzle-orm";
import { caseParts } from "@/db/tenant/schema/case-splits";
import { caseSumRows } from "@/db/tenant/views/case-sum-rows";
import { reportPipeline } from "@/db/tenant/views/report-pipeline";
import { visibleCaseSums } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import { type Interval, isWholeMonths, monthsWithin } from "./interval";
import { of, within } from "./narrow";
import type { MovementsFilter } from "./schema";
import { isKept, withStale } from "./stale";
import { visibleRows, visibleSums } from "./visible-rows";

/** Decimal strings. */
export type HeldRow = { currency: string; count: number; value: string; weighted: string };
type Days = Pick<Interval, "from" | "to">;

/** What the pipeline holds now: from the sums that are kept ready, but for days of expected close that cut months. */
export async function readHeld(ctx: Ctx, asked: MovementsFilter): Promise<HeldRow[]> {
  const days = { from: asked.expectedFrom ?? null, to: asked.expectedTo ?? null };
  const isTold = isWholeMonths(days) || (!asked.owner && (await isKept(ctx)));
  const held = isTold ? ofDays(ctx, asked, days) : [fromCases(ctx, asked, days)];
  const { rows } = await ctx.tx.execute<HeldRow>(sql`
    with ${withStale} select currency, sum(count)::int as count, coalesce(sum(value), 0)::text as value, coalesce(sum(weighted), 0)::text as weighted
      from (${sql.join(held, sql` union all `)}) held group by 1 having sum(count) <> 0`);
  return rows;
}

function ofDays(ctx: Ctx, asked: MovementsFilter, days: Days): SQL[] {
  const { months, edges } = monthsWithin(days);
  return [
    ...(months ? [fromSums(ctx, asked, months)] : []),
    ...edges.map((edge) => fromParts(ctx, asked, edge)),
  ];
}

function fromSums(ctx: Ctx, { owner, pipeline }: MovementsFilter, { from, to }: Days): SQL {
  const s = caseSumRows;
  // The facet that has the fewest rows.
  const facet = owner ? "owner" : "source";
  return sql`
    select ${s.currency} as currency, sum(${s.count}) as count, sum(${s.value}) as value, sum(${s.weighted}) as weighted
      from ${s} where ${s.facet} = ${facet} and ${s.kind} = 'open' and ${visibleSums(ctx, s, owner)} ${of(s.pipelineId, pipeline)}
       ${within(s.onDate, from, to)} group by 1`;
}

/** Case by case as the job left them, those that it has not come to as they are. */
function fromParts(ctx: Ctx, { pipeline }: MovementsFilter, { from, to }: Days): SQL {
  const p = caseParts;
  const told = sql`kind, seer_id, pipeline_id, currency, on_date, value, weighted`;
  return sql`
    select currency, count(*) as count, sum(value) as value, sum(weighted) as weighted from (
      select ${told} from ${p} where ${p.kind} = 'open' and ${p.caseId} not in (select id from stale)
      union all
      select ${told} from told_case_parts(array(select id from stale)) part) present
     where kind = 'open' and ${visibleCaseSums(ctx, { seerId: sql`seer_id` })} ${within(sql`on_date`, from, to)}
       ${of(sql`pipeline_id`, pipeline)}
     group by 1`;
}

function fromCases(ctx: Ctx, { owner, pipeline }: MovementsFilter, { from, to }: Days): SQL {
  const v = reportPipeline;
  return sql`
    select ${v.currency} as currency, count(*) as count, sum(${v.value}) as value, sum(${v.weightedValue}) as weighted
      from ${v} where ${visibleRows(ctx, v, owner)} ${of(v.pipelineId, pipeline)} ${within(v.expectedCloseOn, from, to)}
     group by 1`;
}
