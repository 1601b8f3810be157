import { caseParameters } from "./case-parameters";
import type { CaseFilter } from "./schema";

/**
 * The address of the list that shows `filter` with `changes`; on its first page, unless a cursor is among them. It always
 * says something: a bare one would show the organisation's own view where there is one.
 */
export function caseHref(base: string, filter: CaseFilter, changes: Partial<CaseFilter> = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(caseParameters({ ...filter, ...changes }))) {
    for (const single of [value].flat()) parameters.append(name, single);
  }
  if (changes.cursor) parameters.set("cursor", changes.cursor);
  if (parameters.size === 0) parameters.set("state", filter.state);
  return `${base}?${parameters}`;
}
