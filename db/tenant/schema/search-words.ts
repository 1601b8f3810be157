import { bigint, pgTable, text } from "drizzle-orm/pg-core";

/** The words of all names, folded; hidden records' too, so they are never shown. */
export const searchWords = pgTable("search_words", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  word: text().notNull(),
});
