import type { ColumnFacts, MappedColumn } from "@/db/tenant/schema/imports";
import { findNamed, type Lookups, type NamedType } from "./lookups";

/** Stands for all values of a column that aren't told one by one. */
export const allOthers = "*";

/** The values of one cell: a category's cell may hold several. */
export const pieces = (type: string, text: string): string[] =>
  type === "category" || type === "tags" || type === "list"
    ? text.split(/[;|\n,]/).flatMap((piece) => piece.trim() || [])
    : [text.trim()];

/** The values of a column that name something, each once, the most frequent first. */
export function valuesNamed(type: NamedType, { values }: ColumnFacts): string[] | null {
  if (values === null) return null;
  const counts = new Map<string, number>();
  for (const { value, count } of values)
    for (const piece of pieces(type, value)) counts.set(piece, (counts.get(piece) ?? 0) + count);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}

/**
 * What each value of the column stands for: as chosen, else what is called exactly that. Undefined: still to be said. Where
 * several are unknown, what all of them stand for can be said at once, before them.
 */
export function choicesOf(type: NamedType, facts: ColumnFacts, column: MappedColumn, lookups: Lookups) {
  const named = valuesNamed(type, facts);
  const unknown = named?.filter((value) => findNamed(lookups, type, value) === null) ?? [];
  const shown = named === null ? [allOthers] : [...(unknown.length > 1 ? [allOthers] : []), ...named];
  return shown.map((value) => {
    const chosen = Object.hasOwn(column.values ?? {}, value) ? column.values?.[value] : undefined;
    const found = value === allOthers ? null : findNamed(lookups, type, value);
    // What was new the last time is here now.
    if (chosen === "new" && found) return { value, choice: found };
    const isThere = chosen === "new" || chosen === "none" || lookups[type].some(({ id }) => id === chosen);
    return { value, choice: (isThere ? chosen : undefined) ?? found ?? undefined };
  });
}

/** Whether something is still to be said of them. */
export function areOpen(choices: { value: string; choice: string | undefined }[]): boolean {
  const others = choices.find(({ value }) => value === allOthers);
  if (others?.choice !== undefined) return false;
  return choices.some((one) => one.choice === undefined && (one !== others || choices.length === 1));
}
