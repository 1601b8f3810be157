import { sql } from "drizzle-orm";
import { contactRoles } from "@/db/tenant/schema/contacts";

/** A place's titles as one text, "VD, styrelseledamot"; null without any. */
export const roleTitle = sql<string | null>`nullif(array_to_string(${contactRoles.titles}, ', '), '')`;

/** The titles in a text that was typed, between commas. */
export function splitTitles(typed: string | null): string[] {
  const titles = (typed ?? "").split(",").map((title) => title.trim());
  return [...new Set(titles.filter(Boolean))];
}
