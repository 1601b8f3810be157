import { boolean, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { rowId, rowTimes } from "./columns";

/** The organisation's own people, with or without a sign-in; owners of customers and cases. */
export const employees = pgTable("employees", {
  id: rowId(),
  name: text().notNull(),
  email: text(),
  team: text(),
  active: boolean().notNull().default(true),
  externalId: text(),
  ...rowTimes(),
});

export const departments = pgTable("departments", {
  id: rowId(),
  name: text().notNull(),
  archivedAt: timestamp({ withTimezone: true }),
  ...rowTimes(),
});
