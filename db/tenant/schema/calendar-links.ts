import { boolean, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { rowId, rowTimes } from "./columns";
import { employees } from "./employees";

const instant = () => timestamp({ withTimezone: true });
const employeeId = () =>
  uuid()
    .notNull()
    .references(() => employees.id);
const accountId = () => uuid().references(() => calendarAccounts.id);

/** A person's own secret address at which calendars read. */
export const calendarFeeds = pgTable("calendar_feeds", {
  id: rowId(),
  employeeId: employeeId(),
  tokenHash: text().notNull(),
  includesTasks: boolean().notNull().default(true),
  ...rowTimes(),
});

/** A person's calendar elsewhere (CalDAV). */
export const calendarAccounts = pgTable("calendar_accounts", {
  id: rowId(),
  employeeId: employeeId(),
  serverUrl: text().notNull(),
  userName: text().notNull(),
  /** Sealed with the service's key. */
  sealedSecret: text(),
  calendarUrl: text(),
  calendarName: text(),
  ...rowTimes(),
});

/** How far an account was compared; not logged. @public */
export const calendarSyncs = pgTable("calendar_syncs", {
  accountId: accountId().primaryKey(),
  position: text(),
  ctag: text(),
  syncedAt: instant(),
  failedReason: text(),
  failures: integer().notNull().default(0),
  retryAt: instant(),
  stoppedAt: instant(),
  refused: integer().notNull().default(0),
  leasedUntil: instant(),
});

/** What each event said when both sides last agreed, hashed: by occurrence (empty: all of it), then by field. */
export type SeenFacts = Record<string, Record<string, string>>;

/** What stands in the calendar elsewhere, and which meeting it is; not logged. @public */
export const calendarObjects = pgTable("calendar_objects", {
  id: rowId(),
  accountId: accountId().notNull(),
  href: text().notNull(),
  etag: text(),
  /** Null: left alone. */
  meetingId: uuid(),
  origin: text().$type<"vekt" | "calendar">().notNull(),
  ours: jsonb().$type<SeenFacts>().notNull().default({}),
  theirs: jsonb().$type<SeenFacts>().notNull().default({}),
});
