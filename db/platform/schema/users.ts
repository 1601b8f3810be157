import { sql } from "drizzle-orm";
import { boolean, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { platform } from "./platform";

export const users = platform.table("users", {
  id: uuid().primaryKey().default(sql`uuidv7()`),
  email: text().notNull(),
  name: text().notNull(),
  passwordHash: text(),
  locale: text().$type<"sv" | "nb" | "da" | "en">().notNull(),
  theme: text().$type<"system" | "light" | "dark">().notNull().default("system"),
  singleKeys: boolean().notNull().default(true),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  disabledAt: timestamp({ withTimezone: true }),
});

export const memberships = platform.table("memberships", {
  id: uuid().primaryKey().default(sql`uuidv7()`),
  organisationId: uuid().notNull(),
  userId: uuid().notNull(),
  employeeId: uuid().notNull(),
  role: text().$type<"administrator" | "seller" | "report_viewer">().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  disabledAt: timestamp({ withTimezone: true }),
});
