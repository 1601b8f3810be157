import { sql } from "drizzle-orm";
import { customType, integer, timestamp, uuid } from "drizzle-orm/pg-core";

/** The key every row has, sortable by time (RFC 9562, version 7). */
export const rowId = () => uuid().primaryKey().default(sql`uuidv7()`);

/** A picture or file, small enough to stand in its row. */
export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** When a row was made and last changed, and the number by which a stale edit is told. */
export const rowTimes = () => ({
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp({ withTimezone: true })
    .notNull()
    .defaultNow()
    .$onUpdate(() => sql`now()`),
  version: integer()
    .notNull()
    .default(1)
    .$onUpdate(() => sql`version + 1`),
});
