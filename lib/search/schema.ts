import { z } from "zod";
import { optionalText, optionalUuid } from "@/lib/core/fields";

export const searchScopes = ["all", "companies", "persons"] as const;

/** What is searched for, as the search page's address holds it: a text, a kind, and further conditions that all must hold. */
export const SearchFilter = z.object({
  q: optionalText(100).catch(null),
  only: z.enum(searchScopes).catch("all").default("all"),
  email: optionalText(100).catch(null),
  phone: optionalText(40).catch(null),
  fax: optionalText(40).catch(null),
  address: optionalText(100).catch(null),
  url: optionalText(100).catch(null),
  category: optionalUuid().catch(null),
  owner: optionalUuid().catch(null),
});
export type SearchFilter = z.output<typeof SearchFilter>;

/** The further conditions alone. */
export type Criteria = Omit<SearchFilter, "q" | "only">;
