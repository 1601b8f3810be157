import { bigint, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
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

/** What a search of the whole register compares while it runs; see the migration. */
export const duplicateKeys = pgTable(
  "duplicate_keys",
  { hash: bigint({ mode: "bigint" }).notNull(), id: uuid().notNull() },
  (table) => [primaryKey({ columns: [table.hash, table.id] })],
);
