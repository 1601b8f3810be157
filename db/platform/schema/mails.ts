import { sql } from "drizzle-orm";
import { jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { platform } from "./platform";

export const mails = platform.table("mails", {
  id: uuid().primaryKey().default(sql`uuidv7()`),
  recipient: text().notNull(),
  subject: text().notNull(),
  bodyText: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  sentAt: timestamp({ withTimezone: true }),
  failedReason: text(),
  /** What it is about, of mails that are to leave once. */
  key: text(),
  /** What calendars read (RFC 5545), sealed. */
  calendarText: text(),
  calendarMethod: text().$type<"REQUEST" | "CANCEL">(),
  /** The job that is told when the address is refused for good. */
  refusedJob: text(),
  refusedPayload: jsonb().$type<Record<string, string>>(),
  /** Whose administrators see that it could not be sent. */
  organisationId: uuid(),
  /** The language that it is written in. */
  locale: text().$type<"sv" | "nb" | "da" | "en">(),
});
