import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { caseMoveRows, caseMoveSums } from "@/db/tenant/schema/case-history";
import { visibleCaseSums } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import { monthsWithin } from "./interval";
import { alone, type Bound, type Piece } from "./move-bounds";
import { of, within } from "./narrow";
import type { MovementsFilter } from "./schema";

const [m, s] = [caseMoveRows, caseMoveSums];
const nobody = "00000000-0000-0000-0000-000000000000";
const ownerOf = ({ owner }: MovementsFilter) => sql`${owner === "none" ? nobody : owner}::uuid`;

/** What is kept is of `currency`, `part`, `cases`, `count`, `value` and `weighted`; `part` says so where they are not told apart. */
export type Told = { ctx: Ctx; asked: MovementsFilter; part?: SQL };

/** What the sums of everybody's, or of one owner's pairs hold. */
export function sumsOf(
  told: Told,
  facet: "quarter" | "half" | "fromDay" | "toDay" | "day" | "owner",
  piece: Piece,
): SQL {
  const isOwner = told.asked.owner ? sql`${s.ownerId} = ${ownerOf(told.asked)}` : sql`${s.ownerId} is null`;
  const where = sql`${isOwner} and ${s.expectedBefore} is null`;
  return fromSums(told, facet, facet === "day" ? alone(piece) : piece, where);
}

/** What they hold of days of expected close: of whole months, of the days beside them, and, pair by pair, of what was put off. */
export function sumsOfExpected(told: Told, piece: Piece): SQL[] {
  const { expectedFrom, expectedTo } = told.asked;
  const { months, edges } = monthsWithin({ from: expectedFrom ?? null, to: expectedTo ?? null });
  const both = (from: string | null, to: string | null) => sql`${s.expectedBefore} is not null
    ${within(s.expectedBefore, from, to)} ${within(s.expectedAfter, from, to)}`;
  const parts = edges.map(({ from, to }) => fromSums(told, "expectedDay", piece, both(from, to)));
  if (months) parts.push(fromSums(told, "expected", piece, both(months.from, months.to)));
  if (edges.length > 0) {
    const isInMonths = months
      ? sql`and not (true ${within(m.expectedBefore, months.from, months.to)} ${within(m.expectedAfter, months.from, months.to)})`
      : sql``;
    parts.push(rowsOf(told, piece, sql`${m.expectedBefore} <> ${m.expectedAfter} ${isInMonths}`));
  }
  return parts;
}

/** Changes alone, and pairs of two: each has its index. */
export const [single, pair] = [sql`${m.fromAt} = ${m.toAt}`, sql`${m.fromAt} < ${m.toAt}`];

/** What the pairs come to, read one by one. */
export function rowsOf({ ctx, asked, part }: Told, piece: Piece, which: SQL = sql`true`): SQL {
  const isOwner = asked.owner ? sql`and ${m.ownerId} = ${ownerOf(asked)}` : sql``;
  const { expectedFrom, expectedTo } = asked;
  const isExpected = [m.expectedBefore, m.expectedAfter].map((day) =>
    within(day, expectedFrom ?? null, expectedTo ?? null),
  );
  const where = sql`${lies(piece, { from: m.fromAt, to: m.toAt }, asked.owner ? owners : instants)} and ${which}
    and ${visibleCaseSums(ctx, m)} ${of(m.pipelineId, asked.pipeline)} ${isOwner} ${sql.join(isExpected, sql` `)}`;
  return addedUp(piece.sign, m, part, where);
}

function fromSums({ ctx, asked, part }: Told, facet: string, piece: Piece, where: SQL): SQL {
  return addedUp(
    piece.sign,
    s,
    part,
    sql`${s.facet} = ${facet} and ${lies(piece, { from: s.fromOn, to: s.toOn }, days)} and ${where}
      and ${visibleCaseSums(ctx, s)} ${of(s.pipelineId, asked.pipeline)}`,
  );
}

/** Added up before it is taken off, so that nothing is turned round row by row. */
const addedUp = (sign: 1 | -1, from: typeof m | typeof s, part: SQL | undefined, where: SQL): SQL => sql`
  select currency, part, ${sign}::integer * cases, ${sign}::integer * count, ${sign}::integer * value, ${sign}::integer * weighted from (
    select ${from.currency} as currency, ${part ?? from.part} as part, sum(${from.cases}) as cases, sum(${from.count}) as count,
      sum(${from.value}) as value, sum(${from.weighted}) as weighted from ${from} where ${where} group by 1, 2) sums`;

type Comparison = (column: SQLWrapper, compared: SQL, bound: Bound) => SQL;

/** A piece as a condition. */
function lies({ from, to }: Piece, columns: Record<"from" | "to", SQLWrapper>, compare: Comparison): SQL {
  const [least, below] = [sql`>=`, sql`<`];
  const bounds = [
    [columns.from, least, from.since],
    [columns.from, below, from.before],
    [columns.to, least, to.since],
    [columns.to, below, to.before],
  ] as const;
  const asked = bounds.flatMap(([column, compared, bound]) =>
    bound && Number.isFinite(bound.seconds) ? [compare(column, compared, bound)] : [],
  );
  return asked.length > 0 ? sql.join(asked, sql` and `) : sql`true`;
}

const days: Comparison = (column, compared, { at }) => sql`${column} ${compared} ${at.slice(0, 10)}::date`;
const instants: Comparison = (column, compared, { at }) => sql`${column} ${compared} ${at}::timestamptz`;
/**
 * One owner's have an index that no other question can use: the planner would take the one of all changes of those
 * days where they lie close together, and read thirty times as many.
 */
const owners: Comparison = (column, compared, { at }) =>
  sql`(${column} at time zone 'UTC') ${compared} (${at}::timestamptz at time zone 'UTC')`;
