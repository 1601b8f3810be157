import { and, type SQL, sql } from "drizzle-orm";
import { alone } from "@/db/long-read";
import { cases } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import { countedGroups, groupsLeft, keptGroups } from "./case-groups";
import { casesFound } from "./case-search";
import type { CaseSum } from "./case-sums";
import { caseWhere } from "./case-where";
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
  const read = () => ctx.tx.execute<Row>(statement(ctx, filter, conditions));
  // What is searched, or joined by conditions, may go through all cases.
  const { rows } = await (filter.q || conditions ? read() : alone(ctx.tx, read));
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
  const isStatus = groupsLeft({ ...filter, followUp: undefined, expectedMonth: undefined });
  const isFollowUp = filter.followUp ? sql`follow_up = ${filter.followUp}` : undefined;
  const isMonth = filter.expectedMonth ? sql`month = ${filter.expectedMonth}` : undefined;
  const isOpen = sql`status_kind = 'open'`;
  const part = (name: Part, key: SQL, where: SQL | undefined, currency = sql`currency`) => sql`
    select ${name}::text as part, ${key} as key, ${currency} as currency, sum(count)::integer as count,
           sum(value)::text as value, sum(weighted)::text as weighted
      from grouped where ${and(sql`tells <> ${name === "followUp" ? "month" : "due"}`, where)} group by 2, 3`;
  const none = sql`null`;
  const kept = conditions ? null : keptGroups(ctx, filter, { dues: true });
  // Open cases alone are read from an index; so are the closed ones then, of which only the number is wanted. A search finds both at once.
  const isOpenView = filter.state === "open" && !filter.q;
  const where = isOpenView
    ? caseWhere(ctx, { ...filter, status: [] }, ["followUp", "expectedMonth"], conditions)
    : caseWhere(ctx, { ...filter, q: undefined }, ["status", "followUp", "expectedMonth"], conditions);
  const from = filter.q ? casesFound(ctx, filter.q) : undefined;
  return sql`
    with grouped as materialized (${kept ?? countedGroups(ctx, filter, where, from)})
    select part, key, currency, count, value, weighted from (${part("total", none, and(isStatus, isFollowUp, isMonth))}
    union all ${part("open", none, and(isOpen, isStatus, isFollowUp, isMonth))}
    union all ${part("status", sql`status_id::text`, and(isFollowUp, isMonth), none)}
    union all ${part("followUp", sql`follow_up`, and(isOpen, isStatus, isMonth), none)}
    union all ${part("month", sql`month`, and(isOpen, isStatus, isFollowUp))}
    ${isOpenView && !kept ? sql`union all ${closedCounts(ctx, filter, conditions)}` : sql``}) parts
     order by part, currency = ${ctx.tenant.currency} desc, currency, key`;
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
