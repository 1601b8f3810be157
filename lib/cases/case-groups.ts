import { and, eq, gte, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import { type CaseSumFacet, caseSumRows } from "@/db/tenant/views/case-sum-rows";
import type { Ctx } from "@/lib/core/context";
import { monthEnd, monthStart } from "@/lib/core/dates";
import { followUpBuckets, monthBuckets } from "./case-buckets";
import { expectedIn, followUpOn } from "./case-day-where";
import { caseWhere } from "./case-where";
import type { CaseFilter } from "./schema";
import { visibleCaseSums } from "./visibility";

/**
 * The cases that a filter leaves, whatever it says of status, follow-up and expected month, as rows `status_id`,
 * `status_kind`, `currency`, `follow_up` (of open cases), `month`, `count`, `value`, `weighted`. From the sums that are kept
 * where those can tell, which costs the same at a million cases; else null.
 *
 * By follow-up and by month at once there are a hundred times more sums than by either. So rows say what they tell: `due` of follow-ups
 * alone, `month` of all but those, `all` of both. Only who asks for `dues` gets those.
 */
export function keptGroups(
  ctx: Ctx,
  filter: CaseFilter,
  { kinds = allKinds, dues = false }: { kinds?: Kind[]; dues?: boolean } = {},
): SQL | null {
  if (!isTold(filter)) return null;
  const asked = kinds
    .filter((kind) => kind === "closed" || !isOfClosing(filter))
    .flatMap((kind) => sourcesOf[kind](ctx, filter, dues));
  const counts = asked.flatMap((one) => ("counted" in one ? [one.counted] : []));
  const parts = asked.flatMap((one) => ("facet" in one ? [one] : []));
  // All facets in one pass: what is to be put right of them is read once.
  const all = parts.length > 0 ? [kept(ctx, filter, parts), ...counts] : counts;
  return all.length > 0 ? sql.join(all, sql` union all `) : null;
}

type Kind = "open" | "stalled" | "closed";
/** Where the cases of a kind are told: in a facet of the kept sums, or counted. */
type Source = { facet: CaseSumFacet; of: SQL; tells?: "due" | "month" } | { counted: SQL };
const allKinds: Kind[] = ["open", "stalled", "closed"];
const sourcesOf = { open: openSources, stalled: stalledSources, closed: closedSources };

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
  const [followUp, month] = [followUpBuckets(ctx), monthBuckets(ctx, filter)];
  // Apart from the table the planner no longer thinks that there are as many groups as cases, and sorts no case.
  return sql`
    select 'all'::text as tells, status_id, status_kind, currency,
           case when status_kind = 'open' then ${followUp.nameOf(sql`due`)} end as follow_up, ${month.nameOf(sql`expected`)} as month,
           count, value, weighted
      from (
        select status_id, status_kind, currency, due, expected, count(*) as count, coalesce(sum(value), 0) as value,
               coalesce(sum(weighted), 0) as weighted
          from (
            select ${cases.statusId} as status_id, ${kind} as status_kind, ${cases.currency} as currency,
                   ${followUp.placeOf(cases.followUpOn)} as due, ${month.placeOf(cases.expectedCloseOn)} as expected,
                   ${cases.value} as value, ${cases.weightedValue} as weighted
              from ${from} where ${where} offset 0) one
         group by 1, 2, 3, 4, 5) counted`;
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
function openSources(ctx: Ctx, filter: CaseFilter, dues: boolean): Source[] {
  if (filter.owner || filter.source) return [counted(ctx, { ...filter, state: "open" })];
  const { kind, followUpOn: due, onDate } = caseSumRows;
  const isOpen = eq(kind, sql`'open'`);
  const asked = followUpOn(ctx, filter, due);
  const expected = expectedIn(ctx, filter, onDate);
  const of = (where?: SQL) => sql`(${and(isOpen, where)})`;
  // Of follow-ups by months only those rows that the one or the other asks for: a tenth.
  if (asked && expected) return [{ facet: "followUp", of: of(or(asked, expected)) }];
  const months: Source = asked
    ? { facet: "followUp", of: of(asked), tells: "month" }
    : { facet: "status", of: of(), tells: "month" };
  if (!dues) return [months];
  const byDue: Source = expected
    ? { facet: "followUp", of: of(expected), tells: "due" }
    : { facet: "due", of: of(), tells: "due" };
  return [months, byDue];
}

function stalledSources(ctx: Ctx, filter: CaseFilter): Source[] {
  if (filter.source) return [counted(ctx, { ...filter, state: "stalled" })];
  return [{ facet: filter.owner ? "owner" : "status", of: sql`${caseSumRows.kind} = 'stalled'` }];
}

function closedSources(ctx: Ctx, filter: CaseFilter): Source[] {
  const { closedFrom, closedTo, owner, source, expectedMonth } = filter;
  const isMonths =
    (!closedFrom || closedFrom === monthStart(closedFrom)) && (!closedTo || closedTo === monthEnd(closedTo));
  // The sums of closed cases go by the day they closed, those of an owner or a source by its month.
  if (expectedMonth || ((owner || source) && !isMonths))
    return [counted(ctx, { ...filter, state: "closed" }, expectedMonth)];
  const { onDate, kind } = caseSumRows;
  const isClosed = sql`${kind} in ('won', 'lost')`;
  const told = source ? "source" : owner ? "owner" : "reason";
  if (!isOfClosing(filter)) return [{ facet: `${told}Year`, of: isClosed }];
  const days = and(
    closedFrom ? gte(onDate, closedFrom) : undefined,
    closedTo ? lte(onDate, closedTo) : undefined,
  );
  return [{ facet: isMonths ? told : "day", of: sql`(${isClosed} and ${days})` }];
}

function counted(ctx: Ctx, filter: CaseFilter, expectedMonth?: string): Source {
  const without = expectedMonth ? (["followUp"] as const) : (["followUp", "expectedMonth"] as const);
  return { counted: countedGroups(ctx, filter, caseWhere(ctx, { ...filter, status: [] }, [...without])) };
}

function kept(
  ctx: Ctx,
  { pipeline, owner, currency, source, ...filter }: CaseFilter,
  parts: Extract<Source, { facet: string }>[],
): SQL {
  const v = caseSumRows;
  const where = and(
    or(...parts.map(({ facet, of }) => and(eq(v.facet, facet), of, visibleCaseSums(ctx, v)))),
    pipeline ? eq(v.pipelineId, pipeline) : undefined,
    owner === "none" ? isNull(v.ownerId) : owner ? eq(v.ownerId, owner) : undefined,
    currency ? eq(v.currency, currency) : undefined,
    source === "none" ? isNull(v.label) : source ? eq(v.label, source) : undefined,
  );
  const [followUp, month] = [followUpBuckets(ctx), monthBuckets(ctx, filter)];
  const told = parts.flatMap(({ facet, tells }) =>
    tells ? [sql` when ${v.facet} = ${facet} and ${v.kind} = 'open' then ${tells}::text`] : [],
  );
  const tells = told.length > 0 ? sql`case${sql.join(told)} else 'all' end` : sql`'all'::text`;
  // Won and Lost are one status each: most facets of closed cases don't name it.
  const status = sql`coalesce(${v.statusId}, (select ${caseStatuses.id} from ${caseStatuses} where ${caseStatuses.kind} = ${v.kind}))`;
  return sql`
    select ${tells} as tells, ${status} as status_id, ${v.kind} as status_kind, ${v.currency} as currency,
           case when ${v.kind} = 'open' then ${followUp.nameOf(followUp.placeOf(v.followUpOn))} end as follow_up,
           ${month.nameOf(month.placeOf(v.onDate))} as month, sum(${v.count}) as count, sum(${v.value}) as value, sum(${v.weighted}) as weighted
      from ${v} where ${where} group by 1, ${v.statusId}, 3, 4, 5, 6 having sum(${v.count}) <> 0`;
}
