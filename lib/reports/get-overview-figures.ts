import { type SQL, sql } from "drizzle-orm";
import { readAlone } from "@/db/long-read";
import { cases } from "@/db/tenant/schema/cases";
import { caseSumRows } from "@/db/tenant/views/case-sum-rows";
import { reportPipelineSums } from "@/db/tenant/views/report-pipeline-sums";
import { caseWhere, isUnplanned, movesAtMost } from "@/lib/cases/case-where";
import { CaseFilter } from "@/lib/cases/schema";
import type { Ctx } from "@/lib/core/context";
import { monthStart, quarterEnd, quarterStart } from "@/lib/core/dates";
import { query } from "@/lib/core/query";
import { rateInForce } from "@/lib/rates/home-value";
import { casesWithPlans } from "@/lib/timeline/last-activity";
import { byCurrency } from "./get-pipeline-report";
import { OverviewFilter } from "./schema";
import { visibleSums } from "./visible-rows";

/** `home`: in the organisation's currency; null where no rate tells. */
export type MoneySum = { currency: string; count: number; value: string | null; home: string | null };
export type OverviewFigures = {
  /** Open cases expected to close in the interval, weighted; at the rates in force today. */
  month: MoneySum[];
  quarter: MoneySum[];
  /** Won this month, by everybody; at the rates of the closing days. */
  sold: MoneySum[];
  /** Open cases whose follow-up has passed. */
  overdue: number;
  /** Open cases with nothing ahead, or whose expected close has moved again and again. */
  forgotten: number;
  /** Stalled cases whose day has come. */
  due: number;
};

/** The day's figures, of the actor's own cases or of all; each the sum of exactly the rows that its link lists. */
export const getOverviewFigures = query(
  { name: "get-overview-figures", permission: "report:read", input: OverviewFilter },
  async (ctx, { scope }): Promise<OverviewFigures> => {
    await readAlone(ctx.tx);
    const owner = scope === "mine" ? ctx.actor.employeeId : undefined;
    const rows = (await readPipeline(ctx, owner)).toSorted(byCurrency(ctx.tenant.currency));
    const of = (isMonth: boolean) =>
      rows.flatMap(({ month_count, month_value, month_home, count, value, home, currency }) => {
        const sum = isMonth
          ? { currency, count: month_count, value: month_value, home: month_home }
          : { currency, count, value, home };
        return sum.count > 0 ? [sum] : [];
      });
    return {
      month: of(true),
      quarter: of(false),
      sold: (await readSold(ctx)).toSorted(byCurrency(ctx.tenant.currency)),
      ...(owner ? await countOwn(ctx, owner) : await countAll(ctx)),
      due: await count(ctx, { stalled: "due", owner }),
    };
  },
);

type PipelineRow = MoneySum & {
  month_count: number;
  month_value: string | null;
  month_home: string | null;
};

/** Of the quarter, and of the month in it. */
async function readPipeline(ctx: Ctx, owner: string | undefined): Promise<PipelineRow[]> {
  const v = reportPipelineSums;
  const { today } = ctx;
  const { rows } = await ctx.tx.execute<PipelineRow>(sql`
    with sums as (
      select ${v.currency} as currency, sum(${v.count})::int as count, sum(${v.weighted}) as value,
        coalesce(sum(${v.count}) filter (where ${v.expectedMonth} = ${monthStart(today)}), 0)::int as month_count,
        sum(${v.weighted}) filter (where ${v.expectedMonth} = ${monthStart(today)}) as month_value
        from ${v} where ${visibleSums(ctx, v, owner)}
         and ${v.expectedMonth} between ${quarterStart(today)} and ${quarterEnd(today)} group by 1),
    rated as (select *, ${rateInForce(ctx, sql`sums.currency`, sql`${today}::date`)} as rate from sums)
    select currency, count, value::text, round(coalesce(value, 0) * rate, 2)::text as home,
      month_count, month_value::text, round(coalesce(month_value, 0) * rate, 2)::text as month_home from rated`);
  return rows;
}

async function readSold(ctx: Ctx): Promise<MoneySum[]> {
  const v = caseSumRows;
  const home = ctx.tenant.currency;
  const isHome = sql`filter (where ${v.rateCurrency} = ${home})`;
  const { rows } = await ctx.tx.execute<MoneySum>(sql`
    select currency, count, (case when with_value > 0 then value end)::text as value,
      case when currency = ${home} then value when with_value = with_rate then home_value end::text as home
      from (select ${v.currency} as currency, sum(${v.count})::int as count, sum(${v.withValue}) as with_value, sum(${v.value}) as value,
          coalesce(sum(${v.withRate}) ${isHome}, 0) as with_rate, coalesce(sum(${v.homeValue}) ${isHome}, 0) as home_value
          from ${v} where ${v.facet} = 'reason' and ${v.kind} = 'won' and ${v.onDate} = ${monthStart(ctx.today)} and ${visibleSums(ctx, v)}
         group by 1 having sum(${v.count}) <> 0) sold`);
  return rows;
}

type Counts = Pick<OverviewFigures, "overdue" | "forgotten">;

/** A seller's open cases are few. */
async function countOwn(ctx: Ctx, owner: string): Promise<Counts> {
  return {
    overdue: await count(ctx, { owner, followUp: "overdue" }),
    forgotten: await count(ctx, { owner, forgotten: "1" }),
  };
}

/**
 * All are many: what has no follow-up ahead is kept. Beside it are counted what was moved often and, to be taken off, what has a
 * task or a meeting ahead all the same.
 */
async function countAll(ctx: Ctx): Promise<Counts> {
  const v = caseSumRows;
  const open = caseWhere(ctx, CaseFilter.parse({}));
  const isMovedOften = sql`${cases.expectedCloseMoves} > ${movesAtMost}`;
  const { rows } = await ctx.tx.execute<{
    overdue: number;
    unplanned: number;
    moved: number;
    planned: number;
  }>(sql`
    select coalesce(sum(${v.count}) filter (where ${v.followUpOn} < ${ctx.today}), 0)::int as overdue,
      coalesce(sum(${v.count}) filter (where ${v.followUpOn} is null), 0)::int as unplanned,
      (select count(*)::int from ${cases} where ${open}
        and ${isMovedOften} and ${cases.followUpOn} >= ${ctx.today}) as moved,
      (${await plannedAllTheSame(ctx, sql`${open} and ${isUnplanned(ctx)} and not ${isMovedOften}`)}) as planned
      from ${v} where ${v.facet} = 'due' and ${v.kind} = 'open' and ${visibleSums(ctx, v)}`);
  const [{ overdue, unplanned, moved, planned } = { overdue: 0, unplanned: 0, moved: 0, planned: 0 }] = rows;
  return { overdue, forgotten: overdue + unplanned + moved - planned };
}

/** More plans than these are met with all cases at once; fewer ask for theirs one by one. */
const plansAtMost = 10_000;

/** How many cases, of those that `where` leaves, have a task or a meeting ahead, as a statement. */
async function plannedAllTheSame(ctx: Ctx, where: SQL): Promise<SQL> {
  const plans = casesWithPlans(ctx);
  const { rows } = await ctx.tx.execute<{ plans: number }>(
    sql`select count(*)::int as plans from (${plans} limit ${plansAtMost + 1}) plan`,
  );
  if ((rows[0]?.plans ?? 0) <= plansAtMost)
    return sql`select count(*)::int from ${cases} where ${cases.id} in (${plans}) and ${where}`;
  return sql`select count(*)::int from (select ${cases.id} as id from ${cases} where ${where} offset 0) one
    join (select distinct case_id from (${plans}) plan offset 0) planned on planned.case_id = one.id`;
}

async function count(ctx: Ctx, filter: Record<string, string | undefined>): Promise<number> {
  return ctx.tx.$count(cases, caseWhere(ctx, CaseFilter.parse(filter)));
}
