import { type SQL, sql } from "drizzle-orm";
import { allowLongRead } from "@/db/long-read";
import { caseMoveRows, caseMoveSums, caseStates } from "@/db/tenant/schema/case-history";
import { caseMoves, inOrder, instantOf } from "@/lib/cases/case-moves";
import type { Move } from "@/lib/cases/moves";
import { visibleCaseSums } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import { of } from "./pipeline-rows";
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
      from (${parts}) parts group by 1, 2
    having sum(cases) <> 0 or sum(count) <> 0 or sum(value) <> 0 or sum(weighted) <> 0`);
  return rows;
}

async function readKept(ctx: Ctx, asked: MovementsFilter): Promise<MoveRow[]> {
  const { from, to } = inOrder(asked);
  const [first, second] = [await boundOf(ctx, from, "-infinity"), await boundOf(ctx, to, "infinity")];
  const now = { at: "infinity", half: "infinity" };
  const live = caseMoves(ctx, asked, sql`${caseStates.caseId} = any(array(select id from stale))`);
  const parts = [
    partsOf(ctx, asked, first, second),
    ...(to
      ? [
          sql`select currency, 'later', cases, count, value, weighted from (${partsOf(ctx, asked, second, now)}) later`,
        ]
      : []),
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

/** What is kept of the changes from one instant on and before another, of cases that the job has come to. */
function partsOf(ctx: Ctx, { owner, pipeline }: MovementsFilter, from: Bound, to: Bound): SQL {
  const [m, s] = [caseMoveRows, caseMoveSums];
  const utc = (half: string) => sql`(${half}::timestamp at time zone 'UTC')`;
  const isWithin = sql`${m.fromAt} >= ${from.at}::timestamptz and ${m.toAt} < ${to.at}::timestamptz`;
  const isSeen = sql`${visibleCaseSums(ctx, m)} ${of(m.pipelineId, pipeline)} ${owner ? sql`and ${m.ownerId} = ${owner === "none" ? nobody : owner}` : sql``}`;
  const signed = (sign: SQL, where: SQL, more = sql``) => sql`
    select ${m.currency} as currency, ${m.part} as part, ${sign} * ${m.cases} as cases, ${sign} * ${m.count} as count, ${sign} * ${m.value} as value,
      ${sign} * ${m.weighted} as weighted from ${m} ${more} where ${where} and ${isSeen}`;
  const notStale = signed(sql`-1`, isWithin, sql`join stale on stale.id = ${m.caseId}`);
  // One person's changes are few.
  if (owner) return sql`${signed(sql`1`, isWithin)} union all ${notStale}`;
  const isInHalves = sql`${m.fromAt} >= ${utc(from.half)} and ${m.toAt} < ${utc(to.half)}`;
  // Those that the whole half months hold and the interval doesn't, or the other way round.
  const sign = sql`((${isWithin})::integer - (${isInHalves})::integer)`;
  const beside = (at: SQL, { at: instant, half }: Bound) =>
    sql`${at} >= least(${instant}::timestamptz, ${utc(half)}) and ${at} < greatest(${instant}::timestamptz, ${utc(half)})`;
  const [atFrom, atTo] = [beside(sql`${m.fromAt}`, from), beside(sql`${m.toAt}`, to)];
  return sql`
    select ${s.currency} as currency, ${s.part} as part, ${s.cases} as cases, ${s.count} as count, ${s.value} as value, ${s.weighted} as weighted
      from ${s} where ${visibleCaseSums(ctx, s)} and ${s.fromHalf} >= ${from.half}::date and ${s.toHalf} < ${to.half}::date ${of(s.pipelineId, pipeline)}
    union all ${signed(sign, sql`${atFrom} and ${sign} <> 0`)}
    union all ${signed(sign, sql`${atTo} and not (${atFrom}) and ${sign} <> 0`)}
    union all ${notStale}`;
}
