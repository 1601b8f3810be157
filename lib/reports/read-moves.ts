import { type SQL, sql } from "drizzle-orm";
import { allowLongRead } from "@/db/long-read";
import { caseMoveRows, caseStates } from "@/db/tenant/schema/case-history";
import { caseMoves, inOrder } from "@/lib/cases/case-moves";
import type { Move } from "@/lib/cases/moves";
import type { Ctx } from "@/lib/core/context";
import { pair, rowsOf, single, sumsOf, sumsOfExpected, type Told } from "./kept-moves";
import {
  alone,
  type Bounds,
  beside,
  besideEach,
  between,
  boundsOf,
  inUnits,
  inWholeUnits,
  type Piece,
  since,
} from "./move-bounds";
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

/**
 * The parts of what changed between two instants. Of whole periods they are kept (quarters, half months, days; of one owner quarters, of
 * days of expected close months), what lies beside them is read change by change, and the cases that the job has not come to yet one
 * by one; so it costs the same at a million cases, and is exact for any two instants.
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
  const told: Told = { ctx, asked };
  const parts = [
    ...partsOf(told, bounds),
    rowsOf(told, { ...between(bounds), sign: -1 }, isStale),
    ...(inOrder(asked).to ? laterOf({ ...told, part: sql`'later'` }, since(bounds.to)) : []),
    sql`select currency, part, 1, count, value, weighted from ${live} move`,
  ];
  return added(ctx, sql.join(parts, sql` union all `), sql`with ${withStale}`);
}

/** Of cases that the job has not come to, the kept rows are old: they are taken off again. */
const m = caseMoveRows;
const isStale = sql`${m.caseId} = any(array(select id from stale))`;

/** What is kept of the changes between two instants: whole periods as sums, what lies beside them in shorter ones, and the rest pair by pair. */
function partsOf(told: Told, bounds: Bounds): SQL[] {
  if (isNarrowed(told.asked)) {
    const whole = wholeOf(told.asked, bounds);
    if (!whole) return rowsIn(told, [between(bounds)]);
    return [...coreOf(told, whole), ...rowsIn(told, beside(bounds, whole))];
  }
  const [quarters, halves, days] = [
    inWholeUnits(bounds, "quarter"),
    inWholeUnits(bounds, "half"),
    inUnits(bounds, "day"),
  ];
  const core = quarters ?? halves;
  const ofDays = halves && besideEach(days, halves);
  const rest = halves ? beside(bounds, days) : core ? beside(bounds, core) : [between(bounds)];
  return [
    ...(core ? [sumsOf(told, quarters ? "quarter" : "half", between(core))] : []),
    ...(quarters && halves ? beside(halves, quarters) : []).map((piece) => sumsOf(told, "half", piece)),
    ...(ofDays?.from ?? []).map((piece) => sumsOf(told, "fromDay", piece)),
    ...(ofDays?.to ?? []).map((piece) => sumsOf(told, "toDay", piece)),
    ...[...(ofDays?.both ?? []), ...rest].map((piece) => rowsOf(told, piece, pair)),
    ...daysOf(told, days, quarters),
    ...beside(bounds, days).map((piece) => rowsOf(told, alone(piece), single)),
  ];
}

/** Changes alone between two days, but for those of whole quarters. */
const daysOf = (told: Told, days: Bounds, quarters: Bounds | null): SQL[] =>
  (quarters ? beside(days, quarters) : [between(days)]).map((piece) => sumsOf(told, "day", piece));

/** What was added since an instant. What changes of one case come to beyond each alone is nothing then: it only goes from part to part. */
function laterOf(told: Told, bounds: Bounds): SQL[] {
  // So written, the planner doesn't read them all from the index of changes alone.
  const stale = rowsOf(
    told,
    { ...alone(between(bounds)), sign: -1 },
    sql`${m.fromAt} >= ${m.toAt} and ${isStale}`,
  );
  const singles = (pieces: Piece[]) => pieces.map((piece) => rowsOf(told, alone(piece), single));
  if (isNarrowed(told.asked)) {
    const whole = wholeOf(told.asked, bounds);
    return [
      ...(whole ? coreOf(told, whole) : []),
      ...singles(whole ? beside(bounds, whole) : [between(bounds)]),
      stale,
    ];
  }
  const [quarters, days] = [inWholeUnits(bounds, "quarter"), inUnits(bounds, "day")];
  return [
    ...(quarters ? [sumsOf(told, "quarter", between(quarters))] : []),
    ...daysOf(told, days, quarters),
    ...singles(beside(bounds, days)),
    stale,
  ];
}

const isExpected = ({ expectedFrom, expectedTo }: MovementsFilter) => Boolean(expectedFrom || expectedTo);
const isNarrowed = (asked: MovementsFilter) => Boolean(asked.owner) || isExpected(asked);

/** Sums of one owner are kept by quarters, those of days of expected close by months; those of both are not. */
function wholeOf(asked: MovementsFilter, bounds: Bounds): Bounds | null {
  if (asked.owner && isExpected(asked)) return null;
  return inWholeUnits(bounds, asked.owner ? "quarter" : "month");
}

const coreOf = (told: Told, whole: Bounds): SQL[] =>
  told.asked.owner ? [sumsOf(told, "owner", between(whole))] : sumsOfExpected(told, between(whole));

/** One owner's have an index for both, the others one for changes alone and one for pairs. */
const rowsIn = (told: Told, pieces: Piece[]): SQL[] =>
  pieces.flatMap((piece) =>
    told.asked.owner
      ? [rowsOf(told, piece)]
      : [rowsOf(told, alone(piece), single), rowsOf(told, piece, pair)],
  );
