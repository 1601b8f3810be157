import { type SQL, sql } from "drizzle-orm";
import { allowLongRead } from "@/db/long-read";
import { caseMoveRows, caseMoveSums, caseStates } from "@/db/tenant/schema/case-history";
import { caseMoves, inOrder, instantOf } from "@/lib/cases/case-moves";
import type { Move } from "@/lib/cases/moves";
import { visibleCaseSums } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import { of } from "./narrow";
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
 * The parts of what changed between two instants. Of whole half months they are kept, the days beside them are read change by
 * change, and the cases that the job has not come to yet one by one; so it costs the same at a million cases, and is
 * exact for any two instants. Days of expected close are told by the cases alone.
 */
export async function readMoves(ctx: Ctx, asked: MovementsFilter): Promise<MoveRow[]> {
  const canTell = !asked.expectedFrom && !asked.expectedTo && (await isKept(ctx));
  return canTell ? readKept(ctx, asked) : readMovesOneByOne(ctx, asked);
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
  const { from, to } = inOrder(asked);
  const [first, second] = [await boundOf(ctx, from, "-infinity"), await boundOf(ctx, to, "infinity")];
  const live = caseMoves(ctx, asked, sql`${caseStates.caseId} = any(array(select id from stale))`);
  const parts = [
    ...partsOf(ctx, asked, first, second),
    ...(to ? laterOf(ctx, asked, second) : []),
    sql`select currency, part, 1, count, value, weighted from ${live} move`,
  ];
  return added(ctx, sql.join(parts, sql` union all `), sql`with ${withStale}`);
}

/** An instant, and the beginning of a half month that is nearest to it. */
type Bound = { at: string; half: string };

async function boundOf(ctx: Ctx, local: string | undefined, none: string): Promise<Bound> {
  if (!local) return { at: none, half: none };
  const { rows } = await ctx.tx.execute<Bound>(sql`
    select at::text as at, (case when next - at at time zone 'UTC' < at at time zone 'UTC' - half then next else half end)::date::text as half
      from (select ${instantOf(ctx, local)} as at) asked
     cross join lateral (select half_month(at)::timestamp as half, half_month(half_month(at)::timestamp at time zone 'UTC' + interval '17 days')::timestamp as next) halves`);
  return rows[0] ?? { at: none, half: none };
}

const [m, s] = [caseMoveRows, caseMoveSums];
const utc = (half: string) => sql`(${half}::timestamp at time zone 'UTC')`;

/** What is kept of the changes from one instant on and before another, of cases that the job has come to. */
function partsOf(ctx: Ctx, asked: MovementsFilter, from: Bound, to: Bound): SQL[] {
  const isWithin = sql`${m.fromAt} >= ${from.at}::timestamptz and ${m.toAt} < ${to.at}::timestamptz`;
  const notStale = rowsOf(ctx, asked, {
    sign: sql`-1`,
    where: isWithin,
    of: sql`join stale on stale.id = ${m.caseId}`,
  });
  // One person's changes are few, and so are those of some days: no half month is whole.
  if (asked.owner || from.half === to.half)
    return [
      rowsOf(ctx, asked, { sign: sql`1`, where: sql`${isWithin} and ${m.fromAt} < ${to.at}::timestamptz` }),
      notStale,
    ];
  const isInHalves = sql`${m.fromAt} >= ${utc(from.half)} and ${m.toAt} < ${utc(to.half)}`;
  // Those that the whole half months hold and the interval doesn't, or the other way round.
  const sign = sql`((${isWithin})::integer - (${isInHalves})::integer)`;
  const [atFrom, atTo] = [beside(sql`${m.fromAt}`, from), beside(sql`${m.toAt}`, to)];
  const halves = sql`${s.fromHalf} >= ${from.half}::date and ${s.toHalf} < ${to.half}::date`;
  return [
    sumsOf(ctx, asked, sql`${s.part}`, halves),
    rowsOf(ctx, asked, { sign, where: sql`${atFrom} and ${sign} <> 0` }),
    rowsOf(ctx, asked, { sign, where: sql`${atTo} and not (${atFrom}) and ${sign} <> 0` }),
    notStale,
  ];
}

/** What was added since an instant. What changes of one case come to beyond each alone is nothing then: it only goes from part to part. */
function laterOf(ctx: Ctx, asked: MovementsFilter, since: Bound): SQL[] {
  const part = sql`'later'`;
  const isSince = sql`${m.fromAt} >= ${since.at}::timestamptz and ${m.fromAt} = ${m.toAt}`;
  const notStale = rowsOf(ctx, asked, {
    part,
    sign: sql`-1`,
    where: isSince,
    of: sql`join stale on stale.id = ${m.caseId}`,
  });
  if (asked.owner) return [rowsOf(ctx, asked, { part, sign: sql`1`, where: isSince }), notStale];
  const sign = sql`case when ${m.fromAt} >= ${since.at}::timestamptz then 1 else -1 end`;
  return [
    sumsOf(ctx, asked, part, sql`${s.fromHalf} >= ${since.half}::date`),
    rowsOf(ctx, asked, {
      part,
      sign,
      where: sql`${beside(sql`${m.fromAt}`, since)} and ${m.fromAt} = ${m.toAt}`,
    }),
    notStale,
  ];
}

/** Between an instant and the half month nearest to it. */
const beside = (at: SQL, { at: instant, half }: Bound): SQL =>
  sql`${at} >= least(${instant}::timestamptz, ${utc(half)}) and ${at} < greatest(${instant}::timestamptz, ${utc(half)})`;

type Rows = { part?: SQL; sign: SQL; where: SQL; of?: SQL };

function rowsOf(ctx: Ctx, { owner, pipeline }: MovementsFilter, { part, sign, where, of: more }: Rows): SQL {
  const isOwner = owner ? sql`and ${m.ownerId} = ${owner === "none" ? nobody : owner}` : sql``;
  return sql`
    select ${m.currency} as currency, ${part ?? m.part} as part, ${sign} * ${m.cases} as cases, ${sign} * ${m.count} as count,
      ${sign} * ${m.value} as value, ${sign} * ${m.weighted} as weighted
      from ${m} ${more ?? sql``} where ${where} and ${visibleCaseSums(ctx, m)} ${of(m.pipelineId, pipeline)} ${isOwner}`;
}

const sumsOf = (ctx: Ctx, { pipeline }: MovementsFilter, part: SQL, halves: SQL): SQL => sql`
  select ${s.currency}, ${part}, ${s.cases}, ${s.count}, ${s.value}, ${s.weighted}
    from ${s} where ${halves} and ${visibleCaseSums(ctx, s)} ${of(s.pipelineId, pipeline)}`;
