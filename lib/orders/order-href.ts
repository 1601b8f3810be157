import { type OrderFilter, usualDirection } from "./schema";

const names = ["status", "customer", "case", "owner", "locked", "archived", "from", "to", "q"] as const;

/** A filter as the parameters of an address, on its first page. What is usual is left out: one view has one address. */
export function orderParameters(filter: OrderFilter): Record<string, string> {
  const set = names.flatMap((name) => (filter[name] ? [[name, filter[name]] as const] : []));
  const { sort, dir } = filter;
  return {
    ...Object.fromEntries(set),
    ...(sort !== "ordered" && { sort }),
    ...(dir !== usualDirection(sort) && { dir }),
  };
}

/** The address of the list that shows `filter` with `changes`; on its first page, unless a cursor is among them. */
export function orderHref(base: string, filter: OrderFilter, changes: Partial<OrderFilter> = {}): string {
  const parameters = new URLSearchParams(orderParameters({ ...filter, ...changes }));
  if (changes.cursor) parameters.set("cursor", changes.cursor);
  const query = parameters.toString();
  return query ? `${base}?${query}` : base;
}
