/** Where the middle of many numbers lies that were counted by their places, which stand in the order of the numbers. */
export type Middle = {
  /** The places of the one or two in the middle. */
  from: string | number;
  to: string | number;
  /** How many of those at these places come before, and how many after. */
  skip: number;
  rest: number;
  take: number;
};

/** Null where there is none. */
export function middleOf(counted: { place: string | number; count: number }[]): Middle | null {
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  if (total <= 0) return null;
  const places = new Map<string | number, number>();
  for (const { place, count } of counted) places.set(place, (places.get(place) ?? 0) + count);
  const ordered = [...places].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const [low, high] = [Math.floor((total - 1) / 2), Math.floor(total / 2)];
  const placeOf = (index: number) => {
    let before = 0;
    for (const [place, count] of ordered) {
      if (index < before + count) return { place, before };
      before += count;
    }
    throw new Error("more than were counted");
  };
  const [first, last] = [placeOf(low), placeOf(high)];
  const rest = last.before + (places.get(last.place) ?? 0) - high - 1;
  return { from: first.place, to: last.place, skip: low - first.before, rest, take: high - low + 1 };
}

/** Of the one or two in the middle; null where there is none. */
export const medianOf = (middle: number[]): number | null =>
  middle.length > 0 ? middle.reduce((sum, one) => sum + one, 0) / middle.length : null;
