import type { Draft, Match } from "./record-kind";

/** What was found, by the place of the draft that asked. */
export function matchesByPlace(rows: (Match & { place: number })[], count: number): Match[][] {
  const found: Match[][] = Array.from({ length: count }, () => []);
  for (const { place, ...match } of rows) found[place]?.push(match);
  return found;
}

/** A row without an id tells, as `name`, the name that the draft is looked for by. */
export type FoundOrKey = Omit<Match, "id"> & { place: number; id: string | null };

/** Tells the rows that were found from the drafts' names; `keysOf` says by what else of its name a draft is known. */
export function takeNameKeys(
  rows: FoundOrKey[],
  drafts: Draft[],
  keysOf: (name: string, draft: Draft) => string[],
): (Match & { place: number })[] {
  return rows.flatMap(({ id, ...row }) => {
    if (id !== null) return { id, ...row };
    const draft = drafts[row.place];
    if (row.name && draft)
      draft.keys.push(...keysOf(row.name, draft).map((key) => ({ by: "name" as const, key })));
    return [];
  });
}
