import { sql } from "drizzle-orm";
import { bigint, integer, text, timestamp, uuid, varchar } from "drizzle-orm/pg-core";
import { platform } from "./platform";

export const sessions = platform.table("sessions", {
  id: uuid().primaryKey().default(sql`uuidv7()`),
  tokenHash: text().notNull(),
  userId: uuid().notNull(),
  userAgent: text(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  lastSeenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  revokedAt: timestamp({ withTimezone: true }),
});

export const invitations = platform.table("invitations", {
  id: uuid().primaryKey().default(sql`uuidv7()`),
  organisationId: uuid().notNull(),
  email: text().notNull(),
  role: text().$type<"administrator" | "seller" | "report_viewer">().notNull(),
  tokenHash: text().notNull(),
  invitedBy: uuid().notNull(),
  employeeId: uuid(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  acceptedAt: timestamp({ withTimezone: true }),
  revokedAt: timestamp({ withTimezone: true }),
});

export const passwordResets = platform.table("password_resets", {
  id: uuid().primaryKey().default(sql`uuidv7()`),
  userId: uuid().notNull(),
  tokenHash: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  usedAt: timestamp({ withTimezone: true }),
});

/** Somebody who asked for an organisation and has not yet opened the link that was mailed. */
export const signUps = platform.table("sign_ups", {
  id: uuid().primaryKey().default(sql`uuidv7()`),
  email: text().notNull(),
  name: text().notNull(),
  passwordHash: text().notNull(),
  locale: text().$type<"sv" | "nb" | "da" | "en">().notNull(),
  organisationName: text().notNull(),
  country: text().notNull(),
  tokenHash: text(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  usedAt: timestamp({ withTimezone: true }),
});

export const rateLimits = platform.table("rate_limits", {
  key: varchar({ length: 255 }).primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: "number" }),
});
