import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { allowLongRead } from "@/db/long-read";
import { caseMoveRows, caseMoveSums, caseStates } from "@/db/tenant/schema/case-history";
import { caseMoves, inOrder } from "@/lib/cases/case-moves";
import type { Move } from "@/lib/cases/moves";
import { visibleCaseSums } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import { type Bound, type Bounds, boundsOf, isOfMonths, isSummed } from "./move-bounds";
import { of, within } from "./narrow";
import type { MovementsFilter } from "./schema";
import { isKept, withStale } from "./stale";

export type MoveRow = {
  currency: string;
  /** `later`: what was added after the second instant, until now. */
  part: Move | "later";
  cases: number;
  count: number;
  value: string;
  weighted: string;
};

const nobody = "00000000-0000-0000-0000-000000000000";

/**
 * The parts of what changed between two instants. Of whole periods they are kept (half months; of one owner quarters, of months of
 * expected close months), the days beside them are read change by change, and the cases that the job has not come to yet one by
 * one; so it costs the same at a million cases, and is exact for any two instants.
 */
export async function readMoves(ctx: Ctx, asked: MovementsFilter): Promise<MoveRow[]> {
  return (await isKept(ctx)) ? readKept(ctx, asked) : readMovesOneByOne(ctx, asked);
}

/** What the kept parts must come to. */
export async function readMovesOneByOne(ctx: Ctx, asked: MovementsFilter): Promise<MoveRow[]> {
  await allowLongRead(ctx.tx);
  return added(
    ctx,
    sql`select currency, part, 1 as cases, count, value, weighted from ${caseMoves(ctx, asked)} move`,
  );
}

async function added({ tx }: Ctx, parts: SQL, before = sql``): Promise<MoveRow[]> {
  const { rows } = await tx.execute<MoveRow>(sql`
    ${before} select currency, part, sum(cases)::int as cases, sum(count)::int as count, sum(value)::text as value, sum(weighted)::text as weighted
      from (${parts}) parts (currency, part, cases, count, value, weighted) group by 1, 2
    having sum(cases) <> 0 or sum(count) <> 0 or sum(value) <> 0 or sum(weighted) <> 0`);
  return rows;
}

async function readKept(ctx: Ctx, asked: MovementsFilter): Promise<MoveRow[]> {
  const bounds = await boundsOf(ctx, asked);
  const live = caseMoves(ctx, asked, sql`${caseStates.caseId} = any(array(select id from stale))`);
  const parts = [
    ...partsOf(ctx, asked, bounds),
    ...(inOrder(asked).to ? laterOf(ctx, asked, bounds.to) : []),
    sql`select currency, part, 1, count, value, weighted from ${live} move`,
  ];
  return added(ctx, sql.join(parts, sql` union all `), sql`with ${withStale}`);
}

const [m, s] = [caseMoveRows, caseMoveSums];
const utc = (edge: string) => sql`(${edge}::timestamp at time zone 'UTC')`;

/** What is kept of the changes from one instant on and before another, of cases that the job has come to. */
function partsOf(ctx: Ctx, asked: MovementsFilter, bounds: Bounds): SQL[] {
  const { from, to } = bounds;
  const isWithin = sql`${isAt(asked, m.fromAt, since, at(from))} and ${m.toAt} < ${at(to)}`;
  const notStale = staleOf(ctx, asked, { where: isWithin });
  if (!isSummed(asked, bounds))
    return [
      rowsOf(ctx, asked, {
        sign: sql`1`,
        where: sql`${isWithin} and ${isAt(asked, m.fromAt, before, at(to))}`,
      }),
      notStale,
    ];
  const isInPeriods = sql`${m.fromAt} >= ${utc(from.edge)} and ${m.toAt} < ${utc(to.edge)}`;
  // Those that the whole periods hold and the interval doesn't, or the other way round.
  const sign = sql`((${isWithin})::integer - (${isInPeriods})::integer)`;
  const [atFrom, atTo] = [beside(asked, m.fromAt, from), beside(asked, m.toAt, to)];
  const periods = sql`${s.fromHalf} >= ${from.edge}::date and ${s.toHalf} < ${to.edge}::date`;
  return [
    sumsOf(ctx, asked, sql`${s.part}`, periods),
    rowsOf(ctx, asked, { sign, where: sql`${atFrom} and ${sign} <> 0` }),
    rowsOf(ctx, asked, { sign, where: sql`${atTo} and not (${atFrom}) and ${sign} <> 0` }),
    notStale,
  ];
}

/** What was added since an instant. What changes of one case come to beyond each alone is nothing then: it only goes from part to part. */
function laterOf(ctx: Ctx, asked: MovementsFilter, second: Bound): SQL[] {
  const part = sql`'later'`;
  const isSince = sql`${isAt(asked, m.fromAt, since, at(second))} and ${m.fromAt} = ${m.toAt}`;
  const notStale = staleOf(ctx, asked, { part, where: isSince });
  const untilNow = {
    at: "infinity",
    edge: "infinity",
    at_seconds: Date.now() / 1000,
    edge_seconds: Date.now() / 1000,
  };
  if (!isSummed(asked, { from: second, to: untilNow }))
    return [rowsOf(ctx, asked, { part, sign: sql`1`, where: isSince }), notStale];
  const sign = sql`case when ${m.fromAt} >= ${at(second)} then 1 else -1 end`;
  return [
    sumsOf(ctx, asked, part, sql`${s.fromHalf} >= ${second.edge}::date`),
    rowsOf(ctx, asked, {
      part,
      sign,
      where: sql`${beside(asked, m.fromAt, second)} and ${m.fromAt} = ${m.toAt}`,
    }),
    notStale,
  ];
}

const at = (bound: Bound) => sql`${bound.at}::timestamptz`;
const [since, before] = [sql`>=`, sql`<`];
const ownerOf = ({ owner }: MovementsFilter) => sql`${owner === "none" ? nobody : owner}::uuid`;

/**
 * When a change was. One owner's have an index that no other question can use: the planner would take the one of all changes of those
 * days where they lie close together, and read thirty times as many.
 */
const isAt = (asked: MovementsFilter, change: SQLWrapper, compared: SQL, instant: SQL): SQL =>
  asked.owner
    ? sql`(${change} at time zone 'UTC') ${compared} (${instant} at time zone 'UTC')`
    : sql`${change} ${compared} ${instant}`;

/** Between an instant and the beginning of a period that is nearest to it. */
function beside(asked: MovementsFilter, change: SQLWrapper, bound: Bound): SQL {
  const both = sql`${at(bound)}, ${utc(bound.edge)}`;
  return sql`${isAt(asked, change, since, sql`least(${both})`)} and ${isAt(asked, change, before, sql`greatest(${both})`)}`;
}

type Rows = { part?: SQL; sign: SQL; where: SQL; of?: SQL };

/** What is taken off again: of cases that the job has not come to, the kept rows are old. */
const staleOf = (ctx: Ctx, asked: MovementsFilter, rows: Pick<Rows, "part" | "where">): SQL =>
  rowsOf(ctx, asked, { ...rows, sign: sql`-1`, of: sql`join stale on stale.id = ${m.caseId}` });

/** Of changes both of whose days of expected close are among those asked for. */
const expectedOf = ({ expectedFrom, expectedTo }: MovementsFilter, days: typeof m | typeof s): SQL =>
  sql.join(
    [days.expectedBefore, days.expectedAfter].map((day) =>
      within(day, expectedFrom ?? null, expectedTo ?? null),
    ),
    sql` `,
  );

function rowsOf(ctx: Ctx, asked: MovementsFilter, { part, sign, where, of: more }: Rows): SQL {
  const { owner, pipeline } = asked;
  const isOwner = owner ? sql`and ${m.ownerId} = ${ownerOf(asked)}` : sql``;
  return sql`
    select currency, part, sign * cases, sign * count, sign * value, sign * weighted from (
      select ${m.currency} as currency, ${part ?? m.part} as part, ${sign} as sign, sum(${m.cases}) as cases, sum(${m.count}) as count,
        sum(${m.value}) as value, sum(${m.weighted}) as weighted
        from ${m} ${more ?? sql``} where ${where} and ${visibleCaseSums(ctx, m)} ${of(m.pipelineId, pipeline)} ${isOwner}
         ${expectedOf(asked, m)}
       group by 1, 2, 3) sums`;
}

function sumsOf(ctx: Ctx, asked: MovementsFilter, part: SQL, periods: SQL): SQL {
  const { owner, pipeline } = asked;
  const isOwner = owner ? sql`= ${ownerOf(asked)}` : sql`is null`;
  const expected = isOfMonths(asked)
    ? sql`${s.expectedBefore} is not null ${expectedOf(asked, s)}`
    : sql`${s.expectedBefore} is null`;
  return sql`
    select ${s.currency}, ${part}, ${s.cases}, ${s.count}, ${s.value}, ${s.weighted}
      from ${s} where ${periods} and ${visibleCaseSums(ctx, s)} and ${s.ownerId} ${isOwner} and ${expected} ${of(s.pipelineId, pipeline)}`;
}
