import { type SQL, sql } from "drizzle-orm";
import { caseStays } from "@/db/tenant/schema/case-history";
import { caseStatuses } from "@/db/tenant/schema/cases";
import { caseStaySumRows } from "@/db/tenant/views/case-stay-sum-rows";
import { type StaysAsked, stayEnd } from "@/lib/cases/case-stay-ends";
import { type StayEnd, stayEnds } from "@/lib/cases/stay-ends";
import { visibleCaseSums } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import type { Standing } from "./get-conversion";
import { type Middle, medianOf, middleOf } from "./median-of";
import { isOwners, readOwnersClasses } from "./owners-stays";
import { isOfYears, isSeenStay, stayWindow, wholeOf, withHiddenCases } from "./stay-window";
import { readOneByOne } from "./stays-one-by-one";

/** Of the cases that entered a status: where they went, and how long those stood that left it and the others. */
export type ClosedRow = { status_id: string; closed: number; won: number };
export type EndRow = { statusId: string; ends: Record<StayEnd, number>; left: Standing; still: Standing };

/** Stays of one status, end and length. Of those that stand there yet there is no class, but the month that they came in. */
export type ClassRow = {
  status_id: string;
  end: StayEnd;
  stood_class: number | null;
  month: string | null;
  count: number;
  days: number;
};

/**
 * Where the cases went that entered each status, everybody's or those of one owner, `none` being nobody's; and how many were closed and
 * won from there, which is everybody's at any time. Whole months of everybody's and whole years of an owner's, by UTC, come from kept
 * sums, the days beside them stay by stay, as do an owner's of other intervals; medians are found by counting classes and reading the
 * one that they lie in. So it costs the same at a million cases.
 */
export async function readEnds(
  ctx: Ctx,
  days: StaysAsked,
  owner?: string,
): Promise<{ ends: EndRow[]; history: ClosedRow[] }> {
  const isKept = !owner || isOfYears(ctx, days);
  const { classes, history } = await readClasses(ctx, isKept ? days : null, owner);
  const own = owner && !isKept ? await readOwnersClasses(ctx, days, owner) : classes;
  return { ends: await endsOf(ctx, days, own, owner), history };
}

async function endsOf(ctx: Ctx, days: StaysAsked, rows: ClassRow[], owner?: string): Promise<EndRow[]> {
  // Deleted and put back where it was, or gone to a status that is no more: it counts as standing there, and has a length.
  if (rows.some((row) => row.end === "still" && row.stood_class !== null))
    return readOneByOne(ctx, days, owner);
  const statuses = [...new Set(rows.map((row) => row.status_id))];
  const parts = statuses.flatMap((statusId) => {
    const own = rows.filter((row) => row.status_id === statusId);
    return [true, false].map((isLeft) => ({
      statusId,
      isLeft,
      rows: own.filter(({ end }) => (end !== "still") === isLeft),
    }));
  });
  const middles = parts.flatMap(({ statusId, isLeft, rows: own }) => {
    const middle = middleOf(
      own.map((row) => ({ place: row.stood_class ?? row.month ?? "", count: row.count })),
    );
    return middle ? [{ statusId, isLeft, ...middle }] : [];
  });
  const found = middles.length > 0 ? await readMiddles(ctx, days, middles, owner) : [];
  const standing = (statusId: string, isLeft: boolean): Standing => {
    const own = parts.find((part) => part.statusId === statusId && part.isLeft === isLeft)?.rows ?? [];
    const count = own.reduce((sum, row) => sum + row.count, 0);
    const stood = found.filter((row) => row.status_id === statusId && row.is_left === isLeft);
    return {
      median: medianOf(stood.map((row) => row.days)),
      mean: count > 0 ? own.reduce((sum, row) => sum + row.days, 0) / count : null,
    };
  };
  return statuses.map((statusId) => ({
    statusId,
    ends: Object.fromEntries(
      stayEnds.map((end) => [
        end,
        rows.reduce((sum, row) => sum + (row.status_id === statusId && row.end === end ? row.count : 0), 0),
      ]),
    ) as Record<StayEnd, number>,
    left: standing(statusId, true),
    still: standing(statusId, false),
  }));
}

/** Both from one look at what is kept, since what hidden customers take from it costs most; without days the history alone. */
async function readClasses(
  ctx: Ctx,
  days: StaysAsked | null,
  owner: string | undefined,
): Promise<{ classes: ClassRow[]; history: ClosedRow[] }> {
  const v = caseStaySumRows;
  const s = caseStays;
  const unit = owner ? "year" : "month";
  const stays = (days ? stayWindow(ctx, days, unit) : []).map(
    (where) => sql`
      union all
      select ${s.statusId}, ${s.nextId}, date_trunc('month', ${s.enteredAt} at time zone 'UTC')::date, ${s.stoodClass}, 1,
        extract(epoch from case when ${s.leftAt} is null then ${s.enteredAt} - 'epoch'::timestamptz else ${s.leftAt} - ${s.enteredAt} end)
        from ${s} where ${owner ? sql`${isOwners(s, owner)} and` : sql``} ${where} and ${isSeenStay(ctx, s)}`,
  );
  const { rows } = await ctx.tx.execute<ClassRow & { outcome: string | null }>(sql`
    with ${withHiddenCases(ctx)}, kept as materialized (
      select ${v.facet} as facet, ${v.statusId} as status_id, ${v.nextId} as next_id, ${v.month} as month, ${v.stoodClass} as stood_class,
        ${v.outcome} as outcome, ${v.count} as count, ${v.seconds} as seconds
        from ${v} where ${days ? areKept(ctx, days, owner) : sql`${v.facet} = 'outcome'`} and ${visibleCaseSums(ctx, v)}
    ), fine as (
      select status_id, next_id, month, stood_class, count, seconds from kept where facet <> 'outcome'
      ${sql.join(stays, sql``)}
    ), coarse as (
      select status_id, next_id, stood_class, case when stood_class is null then month end as month, sum(count) as count,
        sum(case when stood_class is null then count * extract(epoch from now()) - seconds else seconds end) as seconds
        from fine group by 1, 2, 3, 4 having sum(count) <> 0)
    select null as outcome, status_id, ${stayEnd} as "end", stood_class, month::text as month, sum(coarse.count)::int as count,
      (sum(seconds) / 86400)::double precision as days
      from coarse join ${caseStatuses} stood on stood.id = status_id left join ${caseStatuses} next on next.id = next_id
     where stood.kind in ('open', 'stalled') group by 2, 3, 4, 5
    union all
    select outcome, status_id, 'on', null, null, sum(count)::int, 0 from kept where facet = 'outcome' group by 1, 2 having sum(count) <> 0`);
  const closed = rows.filter((row) => row.outcome !== null);
  return {
    classes: rows.filter((row) => row.outcome === null),
    history: [...new Set(closed.map((row) => row.status_id))].map((statusId) => {
      const own = closed.filter((row) => row.status_id === statusId);
      const won = own.reduce((sum, row) => sum + (row.outcome === "won" ? row.count : 0), 0);
      return { status_id: statusId, closed: own.reduce((sum, row) => sum + row.count, 0), won };
    }),
  };
}

/** Which kept sums tell of an interval, and of the history. Years where they are whole: twelve times fewer rows, but for those that stand there yet. */
function areKept(ctx: Ctx, days: StaysAsked, owner: string | undefined): SQL {
  const v = caseStaySumRows;
  const { first, last } = wholeOf(ctx, days, owner ? "year" : "month");
  const within = sql`${v.month} >= ${first} and ${v.month} < ${last}`;
  if (owner)
    return sql`(${v.facet} = 'outcome' or ${v.facet} = 'ownerYear' and ${isOwners(v, owner)} and ${within})`;
  const areYears = sql`(${first} = '-infinity' or extract(month from ${first}) = 1) and (${last} = 'infinity' or extract(month from ${last}) = 1)`;
  return sql`${v.facet} in (case when ${areYears} then 'endYear' else 'end' end, 'outcome') and (${v.month} is null or ${within})`;
}

type MiddleRow = { status_id: string; is_left: boolean; days: number };

/** How long the one or the two cases in the middle stood: the classes, or the months, that they lie in are read in order. */
async function readMiddles(
  ctx: Ctx,
  days: StaysAsked,
  middles: ({ statusId: string; isLeft: boolean } & Middle)[],
  owner: string | undefined,
): Promise<MiddleRow[]> {
  const s = caseStays;
  const parts = middles.map(({ statusId, isLeft, from, to, skip, rest, take }) => {
    // An owner's index tells what stands there yet by the time that it came only among those without seconds; the other one knows none.
    const alsoNull = owner ? sql`and ${s.stoodSeconds} is null` : sql``;
    const lies = isLeft
      ? sql`${s.stoodClass} between ${from} and ${to}`
      : sql`${s.stoodClass} is null ${alsoNull} and ${s.enteredAt} >= ${from}::timestamp at time zone 'UTC'
          and ${s.enteredAt} < (${to}::timestamp + interval '1 month') at time zone 'UTC'`;
    // From the end that is nearer: half of them would be read otherwise.
    const [way, before] = skip > rest ? [sql`desc`, rest] : [sql`asc`, skip];
    const order = isLeft ? sql`stood_class ${way}, stood_seconds ${way}` : sql`entered_at ${way}`;
    // What the index holds that gives this order; what they stood is reckoned of those in the middle alone.
    const [held, stood] = isLeft
      ? [sql`${s.stoodClass}, ${s.stoodSeconds}`, sql`stood_seconds`]
      : [sql`${s.enteredAt}`, sql`date_part('epoch', now() - entered_at)`];
    const stays = stayWindow(ctx, days).map(
      (where) => sql`select ${held} from ${s}
        where ${owner ? sql`${isOwners(s, owner)} and` : sql``} ${s.statusId} = ${statusId} and ${lies} and ${where} and ${isSeenStay(ctx, s)}`,
    );
    return sql`select ${statusId} as status_id, ${isLeft}::boolean as is_left, ${stood} / 86400 as days
      from (select * from (${sql.join(stays, sql` union all `)}) stay order by ${order} offset ${before} limit ${take}) middle`;
  });
  const { rows } = await ctx.tx.execute<MiddleRow>(
    sql`with ${withHiddenCases(ctx)} ${sql.join(parts, sql` union all `)}`,
  );
  return rows;
}
