import { sql } from "drizzle-orm";
import { boolean, date, integer, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { platform } from "./platform";

/** Every schema there is for an organisation, claimed or in stock, with the version of its tables. */
export const tenantSchemas = platform.table("tenant_schemas", {
  schemaName: text().primaryKey(),
  collationKey: text().$type<"sv" | "nb" | "da" | "en">().notNull(),
  cell: text().notNull().default("main"),
  schemaVersion: integer().notNull(),
  migrationError: text(),
  claimedAt: timestamp({ withTimezone: true }),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

export const organisations = platform.table("organisations", {
  id: uuid().primaryKey().default(sql`uuidv7()`),
  slug: text().notNull(),
  name: text().notNull(),
  country: text().notNull(),
  currency: text().notNull(),
  timeZone: text().notNull(),
  locale: text().$type<"sv" | "nb" | "da" | "en">().notNull(),
  schemaName: text().notNull(),
  isDemo: boolean().notNull().default(false),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  disabledAt: timestamp({ withTimezone: true }),
  /** By its own clock: the last day whose digests were mailed. */
  digestedOn: date(),
});
