import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { type CollationKey, collations } from "./names";

/** The expression in the organisation's alphabetical order; only so are the name indexes used. */
export function collate(expression: SQLWrapper, key: CollationKey): SQL {
  return sql`${expression} collate ${sql.raw(`"${collations[key]}"`)}`;
}
