import { and, or, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { addDays, monthStart, weekStart } from "@/lib/core/dates";
import { query } from "@/lib/core/query";
import { type CaseSum, caseSumColumns } from "./case-sums";
import { caseWhere, monthsAhead } from "./case-where";
import { CaseFilter, type FollowUp } from "./schema";

export type CaseSummary = {
  /** All cases of the view, per currency, the organisation's own first. */
  totals: CaseSum[];
  /** The open ones among them. */
  open: CaseSum[];
  /** What the view would show of each status, each follow-up, each month, if it were not filtered by that. */
  statuses: Record<string, number>;
  followUps: Partial<Record<FollowUp, number>>;
  /** Of open cases: a month as `YYYY-MM`, or `past`, `later`, `none`. */
  months: (CaseSum & { month: string })[];
};

type Part = "total" | "open" | "status" | "followUp" | "month";
type Row = CaseSum & { part: Part; key: string };

/**
 * What stands above and below the list, counted in one pass over the cases: they are grouped by everything that the
 * charts count by, and the few groups are then summed up for each of them.
 */
export const summariseCases = query(
  { name: "summarise-cases", permission: "case:read", input: CaseFilter },
  (ctx, filter): Promise<CaseSummary> => readCaseSummary(ctx, filter),
);

/** The same under a list's own conditions. */
export async function readCaseSummary(ctx: Ctx, filter: CaseFilter, conditions?: SQL): Promise<CaseSummary> {
  const { rows } = await ctx.tx.execute<Row>(statement(ctx, filter, conditions));
  const of = (part: Part) => rows.filter((row) => row.part === part);
  const counts = (part: Part) => Object.fromEntries(of(part).map(({ key, count }) => [key, count]));
  const sums = (part: Part) => of(part).map(({ part: _, key: __, ...sum }) => sum);
  return {
    totals: sums("total"),
    open: sums("open"),
    statuses: counts("status"),
    followUps: counts("followUp"),
    months: of("month").map(({ part: _, key, ...sum }) => ({ ...sum, month: key })),
  };
}

function statement(ctx: Ctx, filter: CaseFilter, conditions?: SQL): SQL {
  const { count, value, weighted } = caseSumColumns(cases);
  const isStatus = statusIs(filter);
  const isFollowUp = filter.followUp ? sql`follow_up = ${filter.followUp}` : undefined;
  const isMonth = filter.expectedMonth ? sql`month = ${filter.expectedMonth}` : undefined;
  const isOpen = sql`status_kind = 'open'`;
  const part = (name: Part, key: SQL, where: SQL | undefined, currency = sql`currency`) => sql`
    select ${name}::text as part, ${key} as key, ${currency} as currency, sum(count)::integer as count,
           sum(value::numeric)::text as value, sum(weighted::numeric)::text as weighted
      from grouped where ${where ?? sql`true`} group by 2, 3`;
  const none = sql`null`;
  // Open cases alone are read from an index; so are the closed ones then, of which only the number is wanted.
  const isOpenView = filter.state === "open";
  const kind = isOpenView ? sql`'open'` : sql`${cases.statusKind}`;
  const base = isOpenView
    ? caseWhere(ctx, { ...filter, status: [] }, ["followUp", "expectedMonth"], conditions)
    : caseWhere(ctx, filter, ["status", "followUp", "expectedMonth"], conditions);
  return sql`
    with grouped as materialized (
      select ${cases.statusId}, ${kind} as status_kind, ${cases.currency}, ${followUpOf(ctx, isOpenView)} as follow_up,
             ${monthOf(ctx, filter)} as month, ${count} as count, ${value} as value, ${weighted} as weighted
        from ${cases} where ${base} group by 1, 2, 3, 4, 5)
    select part, key, currency, count, value, weighted from (${part("total", none, and(isStatus, isFollowUp, isMonth))}
    union all ${part("open", none, and(isOpen, isStatus, isFollowUp, isMonth))}
    union all ${part("status", sql`status_id::text`, and(isFollowUp, isMonth), none)}
    union all ${part("followUp", sql`follow_up`, and(isOpen, isStatus, isMonth), none)}
    union all ${part("month", sql`month`, and(isOpen, isStatus, isFollowUp))}
    ${isOpenView ? sql`union all ${closedCounts(ctx, filter, conditions)}` : sql``}) parts
     order by part, currency = ${ctx.tenant.currency} desc, currency, key`;
}
function statusIs({ state, status }: CaseFilter): SQL | undefined {
  const kind =
    state === "all" || state === "archived"
      ? undefined
      : state === "closed"
        ? sql`status_kind in ('won', 'lost')`
        : sql`status_kind = ${state}`;
  const among = status.map((id) => sql`status_id = ${id}`);
  return and(kind, among.length > 0 ? or(...among) : undefined);
}

/** The other statuses beside the open ones. A follow-up is of open cases alone. */
function closedCounts(ctx: Ctx, filter: CaseFilter, conditions?: SQL): SQL {
  const where = filter.followUp
    ? sql`false`
    : caseWhere(ctx, { ...filter, state: "all", status: [] }, [], conditions);
  return sql`
    select 'status', ${cases.statusId}::text, null, count(*)::integer, null, null
      from ${cases} where ${cases.statusKind} <> 'open' and ${where} group by ${cases.statusId}`;
}

function followUpOf({ today }: Ctx, isOpenView: boolean): SQL {
  const on = cases.followUpOn;
  const sunday = addDays(weekStart(today), 6);
  const ended = isOpenView ? sql`` : sql` when ${cases.statusKind} <> 'open' then null`;
  return sql`case${ended} when ${on} is null then 'none'
    when ${on} < ${today} then 'overdue' when ${on} = ${today} then 'today' when ${on} <= ${sunday} then 'week'
    else 'later' end`;
}

/** The month that the filter asks for stands by itself, also beyond those that always do. */
function monthOf({ today }: Ctx, { expectedMonth }: CaseFilter): SQL {
  const on = cases.expectedCloseOn;
  const starts = Array.from({ length: monthsAhead }, (_, index) => monthStart(today, index));
  if (expectedMonth && /^\d/.test(expectedMonth)) starts.push(`${expectedMonth}-01`);
  const single = starts.map(
    (start) => sql` when ${on} >= ${start} and ${on} < ${monthStart(start, 1)} then ${start.slice(0, 7)}`,
  );
  return sql`case when ${on} is null then 'none'${sql.join(single)} when ${on} < ${monthStart(today)} then 'past'
    else 'later' end`;
}
