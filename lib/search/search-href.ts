import type { SearchFilter } from "./schema";

/** What a search's address holds besides `without`, what is usual left out. */
export function searchParameters(
  filter: SearchFilter,
  without: (keyof SearchFilter)[] = [],
): Record<string, string> {
  const entries = Object.entries(filter).filter(
    ([name, value]) => value !== null && !(name === "only" && value === "all"),
  );
  return Object.fromEntries(entries.filter(([name]) => !without.some((left) => left === name))) as Record<
    string,
    string
  >;
}

/** The address of the search page that shows `filter` with `changes`. */
export function searchHref(base: string, filter: SearchFilter, changes: Partial<SearchFilter> = {}): string {
  const query = new URLSearchParams(searchParameters({ ...filter, ...changes })).toString();
  return query ? `${base}?${query}` : base;
}
