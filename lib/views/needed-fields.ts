import type { ListState } from "./schema";

/** The fields whose choices must be known: shown, filtered by, or in the form of a filter. */
export function neededFields({ columns, where, groups }: ListState, edit: string | undefined): Set<string> {
  return new Set([
    ...columns,
    ...[...where, ...groups.flat()].map(({ field }) => field),
    ...(edit ? [edit] : []),
  ]);
}
