import { listParameters } from "./list-parameters";
import type { ListState } from "./schema";

export type ListPlace = { path: string; state: ListState; base: ListState; hasDefault: boolean };

/** The address of the list with `changes`, on its first page unless a cursor is among them. */
export function listHref(
  { path, state, base, hasDefault }: ListPlace,
  changes: Partial<ListState> = {},
  more: Record<string, string> = {},
): string {
  const parameters = new URLSearchParams(listParameters({ ...state, ...changes }, base, hasDefault));
  if (changes.cursor) parameters.set("cursor", changes.cursor);
  if (changes.exact) parameters.set("count", "exact");
  for (const [name, value] of Object.entries(more)) parameters.set(name, value);
  // Commas and colons may stand in a query as they are, and read better so.
  const query = parameters.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return query ? `${path}?${query}` : path;
}
