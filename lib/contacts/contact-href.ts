import type { ContactFilter } from "./schema";

/** The address of the contact list that shows `filter` with `changes`, back on its first page. */
export function contactHref(
  base: string,
  filter: ContactFilter,
  changes: Partial<ContactFilter> = {},
): string {
  const wanted = { ...filter, cursor: undefined, ...changes };
  const parameters = new URLSearchParams();
  if (wanted.q) parameters.set("q", wanted.q);
  if (wanted.dir !== "asc") parameters.set("dir", wanted.dir);
  if (wanted.cursor) parameters.set("cursor", wanted.cursor);
  const query = parameters.toString();
  return query ? `${base}?${query}` : base;
}
