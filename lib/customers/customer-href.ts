import { type CustomerFilter, usualDirection } from "./schema";

/**
 * The address of the list that shows `filter` with `changes`, back on its first page. What is usual is left out, so
 * that one view has one address.
 */
export function customerHref(
  base: string,
  filter: CustomerFilter,
  changes: Partial<CustomerFilter> = {},
): string {
  const wanted = { ...filter, cursor: undefined, ...changes };
  const parameters = new URLSearchParams();
  if (wanted.q) parameters.set("q", wanted.q);
  if (wanted.owner) parameters.set("owner", wanted.owner);
  for (const id of wanted.category) parameters.append("category", id);
  if (wanted.archived) parameters.set("archived", "1");
  if (wanted.sort !== "name") parameters.set("sort", wanted.sort);
  if (wanted.dir && wanted.dir !== usualDirection(wanted.sort)) parameters.set("dir", wanted.dir);
  if (wanted.cursor) parameters.set("cursor", wanted.cursor);
  const query = parameters.toString();
  return query ? `${base}?${query}` : base;
}
