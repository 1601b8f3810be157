/** Numbers that look random and are the same at every run (mulberry32). */
export type Random = ReturnType<typeof newRandom>;

export function newRandom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    /** A whole number, both ends included. */
    between,
    digits: (count: number) => Array.from({ length: count }, () => between(0, 9)).join(""),
    pick: <T>(from: readonly [T, ...T[]]): T => from[between(0, from.length - 1)] ?? from[0],
    chance: (percent: number) => between(1, 100) <= percent,
    shuffle: <T>(from: readonly T[]): T[] =>
      from
        .map((item) => ({ item, key: next() }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ item }) => item),
  };
}
