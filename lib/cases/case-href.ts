import { type CaseFilter, usualDirection, usualState } from "./schema";

/**
 * The address of the list that shows `filter` with `changes`, back on its first page. What is usual is left out, so
 * that one view has one address.
 */
export function caseHref(base: string, filter: CaseFilter, changes: Partial<CaseFilter> = {}): string {
  const wanted = { ...filter, cursor: undefined, ...changes };
  const parameters = new URLSearchParams();
  for (const name of names) {
    const value = wanted[name];
    if (name === "state" && value === usualState(wanted)) continue;
    if (name === "sort" && value === "number") continue;
    if (name === "dir" && value === usualDirection(wanted.sort)) continue;
    for (const single of [value].flat()) if (single) parameters.append(name, single);
  }
  const query = parameters.toString();
  return query ? `${base}?${query}` : base;
}

const names = [
  "state",
  "status",
  "owner",
  "customer",
  "q",
  "followUp",
  "expectedMonth",
  "expectedFrom",
  "expectedTo",
  "closedFrom",
  "closedTo",
  "reason",
  "currency",
  "sort",
  "dir",
  "cursor",
] as const satisfies (keyof CaseFilter)[];
