import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { reportClosed } from "@/db/tenant/views/report-closed";
import { reportClosedFacets } from "@/db/tenant/views/report-closed-facets";
import { reportClosedSums } from "@/db/tenant/views/report-closed-sums";
import { reportPipeline } from "@/db/tenant/views/report-pipeline";
import { reportPipelineSums } from "@/db/tenant/views/report-pipeline-sums";
import type { Ctx } from "@/lib/core/context";
import { visibleRows, visibleSums } from "@/lib/reports/visible-rows";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf, type Person } from "@/tests/support/people";
import { insertCases, plainCases } from "./random-cases";

useDatabase();

const owners = ["anna", "bertil", "none", undefined] as const;

/** What the facets tell apart of a closed case. */
const facets = {
  owner: { of: sql`owner_id`, kept: sql`owner_id`, on: sql`closed_month` },
  reason: { of: sql`reason_id`, kept: sql`reason_id`, on: sql`closed_month` },
  source: { of: sql`source`, kept: sql`label`, on: sql`closed_month` },
  competitor: { of: sql`competitor`, kept: sql`label`, on: sql`closed_month` },
  day: { of: sql`null`, kept: sql`null`, on: sql`closed_on` },
};

/** The same of closed cases by each of their facets. */
async function facetsBothWays(ctx: Ctx) {
  const rows = async (statement: ReturnType<typeof sql>) => (await ctx.tx.execute(statement)).rows;
  const [detail, kept]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const [facet, { of, kept: keptAs, on }] of Object.entries(facets)) {
    detail[facet] = await rows(sql`
      select ${of}::text as item, pipeline_id, outcome, currency, closing_rate_currency, ${on}::text as day, count(*)::int as count,
        sum(value)::text as value, sum(round(value * closing_rate, case when closing_rate_currency = 'ISK' then 0 else 2 end))::text as home,
        sum(closed_on - opened_on)::int as days
        from ${reportClosed} where ${visibleRows(ctx, reportClosed)} ${facet === "competitor" ? sql`and outcome = 'lost'` : sql``}
       group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`);
    kept[facet] = await rows(sql`
      select ${keptAs}::text as item, pipeline_id, outcome, currency, closing_rate_currency, closed_on::text as day, sum(count)::int as count,
        sum(value)::text as value, sum(home_value)::text as home, sum(days)::int as days
        from ${reportClosedFacets} where facet = ${facet} and ${visibleSums(ctx, reportClosedFacets)}
       group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`);
  }
  return { detail, kept };
}

/** Sums of the detail and of the view of sums, each as one row per group, for one reader. */
async function bothWays(ctx: Ctx, owner: string | undefined) {
  const [p, ps, c, cs] = [reportPipeline, reportPipelineSums, reportClosed, reportClosedSums];
  const rows = async (statement: ReturnType<typeof sql>) => (await ctx.tx.execute(statement)).rows;
  return {
    pipeline: await rows(sql`
      select pipeline_id, status_id, owner_id, currency, expected_month::text, count(*)::int as count,
        count(value)::int as with_value, sum(value)::text as value, sum(weighted_value)::text as weighted
        from ${p} where ${visibleRows(ctx, p, owner)} group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`),
    pipelineSums: await rows(sql`
      select pipeline_id, status_id, owner_id, currency, expected_month::text, sum(count)::int as count,
        sum(with_value)::int as with_value, sum(value)::text as value, sum(weighted)::text as weighted
        from ${ps} where ${visibleSums(ctx, ps, owner)} group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`),
    closed: await rows(sql`
      select pipeline_id, owner_id, outcome, currency, closing_rate_currency, closed_month::text,
        count(*)::int as count, count(value)::int as with_value, sum(value)::text as value,
        count(*) filter (where value is not null and closing_rate is not null)::int as with_rate,
        sum(round(value * closing_rate, case when closing_rate_currency = 'ISK' then 0 else 2 end))::text as home_value,
        count(opened_on)::int as with_days, sum(closed_on - opened_on)::int as days
        from ${c} where ${visibleRows(ctx, c, owner)} group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`),
    closedSums: await rows(sql`
      select pipeline_id, owner_id, outcome, currency, closing_rate_currency, closed_month::text,
        sum(count)::int as count, sum(with_value)::int as with_value, sum(value)::text as value,
        sum(with_rate)::int as with_rate, sum(home_value)::text as home_value,
        sum(with_days)::int as with_days, sum(days)::int as days
        from ${cs} where ${visibleSums(ctx, cs, owner)} group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`),
  };
}

it("adds in the views of sums exactly what each reader may see of the detail", async () => {
  let sawSomething = 0;
  await fc.assert(
    fc.asyncProperty(
      plainCases,
      fc.constantFrom<Person>("anna", "bertil", "kerstin", "rut"),
      async (plain, viewer) => {
        await rolledBack(
          async (ctx) => {
            await insertCases(ctx, plain);
            await ctx.tx.execute(sql`
              update cases set opened_on = closed_on - (number % 90)::int where number % 3 > 0 and closed_on is not null`);
            await ctx.tx.execute(sql`
              update cases set closing_rate = case when number % 4 = 0 then 11.27346 else 0.07354 end,
                closing_rate_currency = case when number % 8 = 0 then 'ISK' else 'SEK' end
               where number % 5 > 0 and closed_on is not null`);
            await ctx.tx.execute(sql`
              update cases set source = 's' || number % 3, competitor = case when status_kind = 'lost' then 'k' || number % 2 end where number % 7 > 0`);
            for (const owner of owners) {
              const id = owner && owner !== "none" ? idOf("employee", "nordbygg", owner) : owner;
              const { pipeline, pipelineSums, closed, closedSums } = await bothWays(ctx, id);
              expect(pipelineSums).toEqual(pipeline);
              expect(closedSums).toEqual(closed);
              sawSomething += pipeline.length + closed.length;
            }
            const { detail, kept } = await facetsBothWays(ctx);
            expect(kept).toEqual(detail);
          },
          { as: viewer },
        );
      },
    ),
    { numRuns: 40 },
  );
  expect(sawSomething).toBeGreaterThan(0);
});
