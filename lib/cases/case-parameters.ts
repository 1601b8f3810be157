import type { Facets } from "@/lib/views/schema";
import { type CaseFilter, usualDirection, usualState } from "./schema";

/** A filter as the parameters of an address, on its first page. What is usual is left out: one view has one address. */
export function caseParameters(filter: CaseFilter): Record<string, string | string[]> {
  const parameters: Record<string, string | string[]> = {};
  for (const name of names) {
    const value = filter[name];
    if (!value || value.length === 0 || isUsual(name, filter)) continue;
    parameters[name] = value;
  }
  return parameters;
}

function isUsual(name: keyof CaseFilter, filter: CaseFilter): boolean {
  if (name === "state") return filter.state === usualState(filter);
  if (name === "sort") return filter.sort === "number";
  if (name === "dir") return filter.dir === usualDirection(filter.sort);
  return false;
}

/** What the filter says beside search and order, as pairs of the address; never none, so that an address says something. */
export function caseFacets(filter: CaseFilter): Facets {
  const { q: _, sort: __, dir: ___, ...facets } = caseParameters(filter);
  const pairs = Object.entries(facets).flatMap(([name, value]) =>
    [value].flat().map((single): [string, string] => [name, single]),
  );
  return pairs.length > 0 ? pairs : [["state", filter.state]];
}

const names = [
  "state",
  "pipeline",
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
  "team",
  "category",
  "product",
  "source",
  "competitor",
  "openedFrom",
  "openedTo",
  "stalled",
  "forgotten",
  "moved",
  "movedFrom",
  "movedTo",
  "heldAt",
  "stood",
  "stoodFrom",
  "stoodTo",
  "stoodUntil",
  "currency",
  "sort",
  "dir",
] as const satisfies (keyof CaseFilter)[];

export const caseFacetNames = names.filter((name) => name !== "q" && name !== "sort" && name !== "dir");
