import type { Match } from "./record-kind";

/** What was found, by the place of the draft that asked. */
export function matchesByPlace(rows: (Match & { place: number })[], count: number): Match[][] {
  const found: Match[][] = Array.from({ length: count }, () => []);
  for (const { place, ...match } of rows) found[place]?.push(match);
  return found;
}
