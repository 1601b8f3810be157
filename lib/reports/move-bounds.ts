import { sql } from "drizzle-orm";
import { inOrder, instantOf } from "@/lib/cases/case-moves";
import type { Ctx } from "@/lib/core/context";
import { addDays, monthStart, quarterStart } from "@/lib/core/dates";
import type { MovementsFilter } from "./schema";

/** An instant as the database writes it, and in seconds. Infinite where none was asked for. */
export type Bound = { at: string; seconds: number };
export type Bounds = { from: Bound; to: Bound };

const forever: Bound = { at: "infinity", seconds: Number.POSITIVE_INFINITY };

/** Beyond a thousand years nothing is told of, and the calendar reads otherwise here and in the database. */
export async function boundsOf(ctx: Ctx, asked: MovementsFilter): Promise<Bounds> {
  const { from, to } = inOrder(asked);
  const { rows } = await ctx.tx.execute<Bound>(sql`
    select at::text as at, extract(epoch from at)::double precision as seconds
      from (values (1, ${from ? instantOf(ctx, from) : sql`'-infinity'::timestamptz`}),
                   (2, ${to ? instantOf(ctx, to) : sql`'infinity'::timestamptz`})) asked (place, instant)
     cross join lateral (select case when instant < '1000-01-01' then '-infinity' when instant > '3000-01-01' then 'infinity' else instant end as at) b
     order by place`);
  const [first, second] = rows;
  if (!first || !second) throw new Error("two bounds were asked for");
  return { from: first, to: second };
}

/** From an instant on. */
export const since = (from: Bound): Bounds => ({ from, to: forever });

export type Unit = "day" | "half" | "month" | "quarter";

const starts: Record<Unit, (day: string) => [string, string]> = {
  day: (day) => [day, addDays(day, 1)],
  half: (day) =>
    day.slice(8) > "15"
      ? [addDays(monthStart(day), 15), monthStart(day, 1)]
      : [monthStart(day), addDays(monthStart(day), 15)],
  month: (day) => [monthStart(day), monthStart(day, 1)],
  quarter: (day) => [quarterStart(day), quarterStart(day, 1)],
};

/** The beginning of a period by UTC that is nearest to an instant. */
function nearest(bound: Bound, unit: Unit): Bound {
  if (!Number.isFinite(bound.seconds)) return bound;
  const day = new Date(bound.seconds * 1000).toISOString().slice(0, 10);
  const [start, next] = starts[unit](day).map((first) => ({
    at: `${first} 00:00:00+00`,
    seconds: Date.parse(first) / 1000,
  })) as [Bound, Bound];
  return bound.seconds - start.seconds <= next.seconds - bound.seconds ? start : next;
}

export const inUnits = ({ from, to }: Bounds, unit: Unit): Bounds => ({
  from: nearest(from, unit),
  to: nearest(to, unit),
});

/** The same if of these periods less lies beside the interval than within. */
export function inWholeUnits(bounds: Bounds, unit: Unit): Bounds | null {
  const whole = inUnits(bounds, unit);
  const now = Date.now() / 1000;
  const between = (one: Bound, other: Bound) => Math.min(other.seconds, now) - Math.min(one.seconds, now);
  const beside = (one: Bound, other: Bound) => Math.abs(between(one, other)) || 0;
  const isMostly =
    beside(bounds.from, whole.from) + beside(bounds.to, whole.to) < between(bounds.from, bounds.to);
  return whole.from.seconds < whole.to.seconds && isMostly ? whole : null;
}

type Range = { since?: Bound; before?: Bound };
/** Pairs of changes, the earlier of which lies within `from` and the later within `to`. */
export type Piece = { sign: 1 | -1; from: Range; to: Range };

/** Both changes between two instants. */
export const between = ({ from, to }: Bounds): Piece => ({
  sign: 1,
  from: { since: from, before: to },
  to: { before: to },
});

const earlier = (one: Bound, other: Bound) => (one.seconds < other.seconds ? one : other);
const later = (one: Bound, other: Bound) => (one.seconds < other.seconds ? other : one);

/** What is between two instants and not between two others, and taken off (`sign`) what is the other way round. */
export function beside(bounds: Bounds, others: Bounds): Piece[] {
  const atFrom: Piece = {
    sign: bounds.from.seconds < others.from.seconds ? 1 : -1,
    from: { since: earlier(bounds.from, others.from), before: later(bounds.from, others.from) },
    to: { before: bounds.from.seconds < others.from.seconds ? bounds.to : others.to },
  };
  // Without those that the first one holds.
  const atTo: Piece = {
    sign: bounds.to.seconds > others.to.seconds ? 1 : -1,
    from: { since: later(bounds.from, others.from) },
    to: { since: earlier(bounds.to, others.to), before: later(bounds.to, others.to) },
  };
  return [atFrom, atTo].filter(
    ({ from, to }) => !isEmpty(from) && !isEmpty(to) && !isEmpty({ ...from, ...to, since: from.since }),
  );
}

/** The same in three parts: of each of the first two, one side lies between the others; of the third, neither does. */
export function besideEach(bounds: Bounds, others: Bounds): Record<"from" | "to" | "both", Piece[]> {
  const from: Range = { since: earlier(bounds.from, others.from), before: later(bounds.from, others.from) };
  const to: Range = { since: earlier(bounds.to, others.to), before: later(bounds.to, others.to) };
  const atFrom = bounds.from.seconds < others.from.seconds ? 1 : -1;
  const atTo = bounds.to.seconds > others.to.seconds ? 1 : -1;
  const isThere = (piece: Piece) => !isEmpty(piece.from) && !isEmpty(piece.to);
  return {
    from: [{ sign: atFrom, from, to: { before: others.to } } satisfies Piece].filter(isThere),
    to: [{ sign: atTo, from: { since: others.from }, to } satisfies Piece].filter(isThere),
    both: [{ sign: atFrom === atTo ? 1 : -1, from, to } satisfies Piece].filter(isThere),
  };
}

const isEmpty = ({ since, before }: Range) => Boolean(since && before && since.seconds >= before.seconds);

/** Of a change alone, which is the earlier and the later. */
export function alone({ sign, from, to }: Piece): Piece {
  const begins = [from.since, to.since].filter((bound) => bound !== undefined);
  const ends = [from.before, to.before].filter((bound) => bound !== undefined);
  const range = {
    ...(begins.length > 0 && { since: begins.reduce(later) }),
    ...(ends.length > 0 && { before: ends.reduce(earlier) }),
  };
  return { sign, from: range, to: {} };
}
