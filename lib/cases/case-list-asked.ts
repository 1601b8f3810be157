import { z } from "zod";
import { ListAsked } from "@/lib/views/schema";
import { caseFacetNames, caseFacets } from "./case-parameters";
import { CaseFilter } from "./schema";

const namesOf = (asked: unknown) => (typeof asked === "object" && asked !== null ? asked : {});

/**
 * What the address of the list of cases may say: the fixed filters of `CaseFilter`, which reports and charts link with,
 * and how any list can stand (`ListAsked`). An address that says one fixed filter says all of them.
 */
export const CaseListAsked = z
  .preprocess(
    (asked) => {
      const { owner: _, category: __, ...list } = namesOf(asked) as Record<string, unknown>;
      const fixed = Object.entries(namesOf(asked)).filter(
        ([name, value]) => isFacet(name) && value !== undefined && value !== "" && value?.length !== 0,
      );
      return { list, filter: Object.fromEntries(fixed), isGiven: fixed.length > 0 };
    },
    z.object({ list: ListAsked, filter: CaseFilter, isGiven: z.boolean() }),
  )
  .transform(({ list, filter, isGiven }) => ({ ...list, facets: isGiven ? caseFacets(filter) : null }));
export type CaseListAsked = z.output<typeof CaseListAsked>;

const isFacet = (name: string) => (caseFacetNames as string[]).includes(name);
