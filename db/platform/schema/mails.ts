import { sql } from "drizzle-orm";
import { text, timestamp, uuid } from "drizzle-orm/pg-core";
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
});
