import type { CallFilter } from "./schema";

const names = [
  "result",
  "direction",
  "outcome",
  "employee",
  "from",
  "to",
  "customer",
  "contact",
  "case",
  "number",
  "unlinked",
  "archived",
] as const;

/** A filter as the parameters of an address, on its first page. */
export function callParameters(filter: CallFilter): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (filter[name] ? [[name, filter[name]] as const] : [])));
}

/** The address of the list that shows `filter` with `changes`; on its first page, unless a cursor is among them. */
export function callHref(base: string, filter: CallFilter, changes: Partial<CallFilter> = {}): string {
  const parameters = new URLSearchParams(callParameters({ ...filter, ...changes }));
  if (changes.cursor) parameters.set("cursor", changes.cursor);
  const query = parameters.toString();
  return query ? `${base}?${query}` : base;
}
