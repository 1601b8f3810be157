import { z } from "zod";
import { type Facets, ListAsked, type ListState } from "@/lib/views/schema";
import { OrderFilter } from "./schema";

const names = ["status", "customer", "case", "owner", "locked", "from", "to"] as const;

/**
 * What the address of the list of orders may say: the fixed filters of `OrderFilter`, which other pages link with, and how
 * any list can stand (`ListAsked`). An address that says one fixed filter says all of them.
 */
export const OrderListAsked = z
  .preprocess(
    (asked) => {
      const { owner: _, category: __, ...list } = Object(asked ?? {}) as Record<string, unknown>;
      const fixed = Object.entries(Object(asked ?? {})).filter(
        ([name, value]) => (names as readonly string[]).includes(name) && value !== undefined && value !== "",
      );
      return { list, filter: Object.fromEntries(fixed), isGiven: fixed.length > 0 };
    },
    z.object({ list: ListAsked, filter: OrderFilter, isGiven: z.boolean() }),
  )
  .transform(({ list, filter, isGiven }) => ({ ...list, facets: isGiven ? orderFacets(filter) : null }));
export type OrderListAsked = z.output<typeof OrderListAsked>;

/** What the filter says, as pairs of the address; never none, so that an address can say that nothing is filtered. */
export function orderFacets(filter: OrderFilter): Facets {
  const pairs = names.flatMap((name): Facets => {
    const value = filter[name];
    return value && value !== "all" ? [[name, value]] : [];
  });
  return pairs.length > 0 ? pairs : noOrderFacets;
}

export const noOrderFacets: Facets = [["status", "all"]];

/** What the fixed filters of a list's state say; of a saved view's those that can't be read any more fall away. */
export function orderFilterOf({ facets }: Pick<ListState, "facets">): OrderFilter {
  return OrderFilter.catch({} as OrderFilter).parse(Object.fromEntries(facets));
}
