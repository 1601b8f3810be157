import { and, eq, gte, isNull, lte, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import { type CaseSumFacet, caseSumRows } from "@/db/tenant/views/case-sum-rows";
import type { Ctx } from "@/lib/core/context";
import { addDays, monthEnd, monthStart, weekStart } from "@/lib/core/dates";
import { caseWhere, monthsAhead } from "./case-where";
import type { CaseFilter } from "./schema";
import { visibleCaseSums } from "./visibility";

/**
 * The cases that a filter leaves, whatever it says of status, follow-up and expected month, as rows `status_id`,
 * `status_kind`, `currency`, `follow_up` (of open cases), `month`, `count`, `value`, `weighted`. From the sums that are kept
 * where those can tell, which costs the same at a million cases; else null.
 */
export function keptGroups(ctx: Ctx, filter: CaseFilter, kinds = allKinds): SQL | null {
  if (!isTold(filter)) return null;
  const parts = kinds
    .filter((kind) => kind === "closed" || !isOfClosing(filter))
    .map((kind) => groupsOf[kind](ctx, filter));
  return parts.length > 0 ? sql.join(parts, sql` union all `) : null;
}

type Kind = "open" | "stalled" | "closed";
const allKinds: Kind[] = ["open", "stalled", "closed"];
const groupsOf = { open: openGroups, stalled: stalledGroups, closed: closedGroups };

/** Of such groups those that all of the filter leaves. */
export function groupsLeft({ state, status, followUp, expectedMonth }: CaseFilter): SQL | undefined {
  const kind =
    state === "all" || state === "archived"
      ? undefined
      : state === "closed"
        ? sql`status_kind in ('won', 'lost')`
        : sql`status_kind = ${state}`;
  return and(
    kind,
    status.length > 0 ? sql`status_id in ${status}` : undefined,
    followUp ? sql`follow_up = ${followUp}` : undefined,
    expectedMonth ? sql`month = ${expectedMonth}` : undefined,
  );
}

/**
 * The same, counted case by case, of the cases of `from`; `where` is what is counted. Of open cases alone all that is read stands
 * in an index.
 */
export function countedGroups(
  ctx: Ctx,
  filter: CaseFilter,
  where: SQL | undefined,
  from = sql`${cases}`,
): SQL {
  const kind = filter.state === "open" && !filter.q ? sql`'open'::text` : sql`${cases.statusKind}`;
  return sql`
    select ${cases.statusId} as status_id, ${kind} as status_kind, ${cases.currency} as currency,
           ${followUpOf(ctx, cases.followUpOn, kind)} as follow_up, ${monthOf(ctx, filter, cases.expectedCloseOn)} as month,
           count(*) as count, coalesce(sum(${cases.value}), 0) as value, coalesce(sum(${cases.weightedValue}), 0) as weighted
      from ${from} where ${where} group by 1, 2, 3, 4, 5`;
}

// What the kept sums tell apart, and what is no matter of which cases.
const told = new Set([
  ...[
    "state",
    "status",
    "pipeline",
    "owner",
    "currency",
    "followUp",
    "expectedMonth",
    "closedFrom",
    "closedTo",
  ],
  ...["sort", "dir", "cursor", "windows"],
]);
/** These too, but not of one owner. */
const toldOfAll = new Set(["source"]);

function isTold(filter: CaseFilter): boolean {
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined && String(value) !== "");
  return (
    filter.state !== "archived" &&
    asked.every(([name]) => told.has(name) || (toldOfAll.has(name) && !filter.owner))
  );
}

const isOfClosing = ({ closedFrom, closedTo }: CaseFilter) => Boolean(closedFrom || closedTo);

// An owner's open cases are few, and no facet has their follow-ups; those of a source are read from an index alone.
function openGroups(ctx: Ctx, filter: CaseFilter): SQL {
  return filter.owner || filter.source
    ? counted(ctx, { ...filter, state: "open" })
    : kept(ctx, filter, "followUp", sql`${caseSumRows.kind} = 'open'`);
}

function stalledGroups(ctx: Ctx, filter: CaseFilter): SQL {
  return filter.source
    ? counted(ctx, { ...filter, state: "stalled" })
    : kept(ctx, filter, "owner", sql`${caseSumRows.kind} = 'stalled'`);
}

function closedGroups(ctx: Ctx, filter: CaseFilter): SQL {
  const { closedFrom, closedTo, owner, source, expectedMonth } = filter;
  const isMonths =
    (!closedFrom || closedFrom === monthStart(closedFrom)) && (!closedTo || closedTo === monthEnd(closedTo));
  // The sums of closed cases go by the day they closed, those of an owner or a source by its month.
  if (expectedMonth || ((owner || source) && !isMonths))
    return counted(ctx, { ...filter, state: "closed" }, expectedMonth);
  const facet = source ? "source" : owner ? "owner" : isMonths ? "reason" : "day";
  const { onDate, kind } = caseSumRows;
  const days = and(
    closedFrom ? gte(onDate, closedFrom) : undefined,
    closedTo ? lte(onDate, closedTo) : undefined,
  );
  return kept(ctx, filter, facet, sql`${and(sql`${kind} in ('won', 'lost')`, days)}`);
}

function counted(ctx: Ctx, filter: CaseFilter, expectedMonth?: string): SQL {
  const without = expectedMonth ? (["followUp"] as const) : (["followUp", "expectedMonth"] as const);
  return countedGroups(ctx, filter, caseWhere(ctx, { ...filter, status: [] }, [...without]));
}

function kept(
  ctx: Ctx,
  { pipeline, owner, currency, source, ...filter }: CaseFilter,
  facet: CaseSumFacet,
  of: SQL,
): SQL {
  const v = caseSumRows;
  const where = and(
    eq(v.facet, facet),
    of,
    visibleCaseSums(ctx, v),
    pipeline ? eq(v.pipelineId, pipeline) : undefined,
    owner === "none" ? isNull(v.ownerId) : owner ? eq(v.ownerId, owner) : undefined,
    currency ? eq(v.currency, currency) : undefined,
    source === "none" ? isNull(v.label) : source ? eq(v.label, source) : undefined,
  );
  const month = monthOf(ctx, { expectedMonth: filter.expectedMonth }, v.onDate);
  // Won and Lost are one status each: most facets of closed cases don't name it.
  const status = sql`coalesce(${v.statusId}, (select ${caseStatuses.id} from ${caseStatuses} where ${caseStatuses.kind} = ${v.kind}))`;
  return sql`
    select ${status} as status_id, ${v.kind} as status_kind, ${v.currency} as currency,
           ${followUpOf(ctx, v.followUpOn, v.kind)} as follow_up, ${month} as month,
           sum(${v.count}) as count, sum(${v.value}) as value, sum(${v.weighted}) as weighted
      from ${v} where ${where} group by ${v.statusId}, 2, 3, 4, 5 having sum(${v.count}) <> 0`;
}

function followUpOf({ today }: Ctx, on: SQLWrapper, kind: SQLWrapper): SQL {
  const sunday = addDays(weekStart(today), 6);
  return sql`case when ${kind} <> 'open' then null when ${on} is null then 'none'
    when ${on} < ${today} then 'overdue' when ${on} = ${today} then 'today' when ${on} <= ${sunday} then 'week'
    else 'later' end`;
}

/** The month that the filter asks for stands by itself, also beyond those that always do. */
function monthOf({ today }: Ctx, { expectedMonth }: Pick<CaseFilter, "expectedMonth">, on: SQLWrapper): SQL {
  const starts = Array.from({ length: monthsAhead }, (_, index) => monthStart(today, index));
  if (expectedMonth && /^\d/.test(expectedMonth)) starts.push(`${expectedMonth}-01`);
  const single = starts.map(
    (start) => sql` when ${on} >= ${start} and ${on} < ${monthStart(start, 1)} then ${start.slice(0, 7)}`,
  );
  return sql`case when ${on} is null then 'none'${sql.join(single)} when ${on} < ${monthStart(today)} then 'past'
    else 'later' end`;
}
