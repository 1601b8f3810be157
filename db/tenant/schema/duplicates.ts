import { pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { rowId } from "./columns";

const pair = () => ({
  id: rowId(),
  entity: text().$type<"customers" | "contacts">().notNull(),
  lowId: uuid().notNull(),
  highId: uuid().notNull(),
});

/** Records that may be one, as the last search found them; read only together with the visibility of both. */
export const duplicatePairs = pgTable("duplicate_pairs", {
  ...pair(),
  score: smallint().notNull(),
  reasons: text().array().notNull(),
});

/** Pairs that somebody found to be two. */
export const notDuplicates = pgTable("not_duplicates", pair());
