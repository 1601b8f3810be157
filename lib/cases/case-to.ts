import { type ListPlace, listHref } from "@/lib/views/list-href";
import { caseFacets } from "./case-parameters";
import type { CaseFilter } from "./schema";

/** The address of the same page of cases with another fixed filter: what charts and chips lead to. */
export type CaseTo = (changes: Partial<CaseFilter>) => string;

/** Everything else that the list's address says, its view, conditions and columns, stays. */
export function caseTo(place: ListPlace, filter: CaseFilter): CaseTo {
  return (changes) => {
    const next = { ...filter, ...changes };
    return listHref(place, { facets: caseFacets(next), q: next.q ?? null });
  };
}
