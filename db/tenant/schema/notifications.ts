import { boolean, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { calls } from "./calls";
import { cases } from "./cases";
import { rowId, rowTimes } from "./columns";
import { contacts } from "./contacts";
import { customers } from "./customers";
import { employees } from "./employees";
import { meetings } from "./meetings";
import { notes } from "./notes";
import { tasks } from "./tasks";

export const notificationKinds = [
  "assignment",
  "mention",
  "due",
  "meeting",
  "call",
  "change",
  "failure",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

const employeeId = () =>
  uuid()
    .notNull()
    .references(() => employees.id);

/** What a person wants to be told of beside what they are responsible for; `muted`: what they don't want to be told of. */
export const follows = pgTable("follows", {
  id: rowId(),
  employeeId: employeeId(),
  customerId: uuid().references(() => customers.id),
  contactId: uuid().references(() => contacts.id),
  caseId: uuid().references(() => cases.id),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  muted: boolean().notNull().default(false),
});

/** What somebody is told. Names are read when it is shown, since what it is about may be hidden by then. */
export const notifications = pgTable("notifications", {
  id: rowId(),
  employeeId: employeeId(),
  kind: text().$type<NotificationKind>().notNull(),
  /** Null: the clock. */
  actorId: uuid().references(() => employees.id),
  customerId: uuid().references(() => customers.id),
  contactId: uuid().references(() => contacts.id),
  caseId: uuid().references(() => cases.id),
  taskId: uuid().references(() => tasks.id),
  meetingId: uuid().references(() => meetings.id),
  noteId: uuid().references(() => notes.id),
  callId: uuid().references(() => calls.id),
  details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  /** One such notification to a person at most. */
  key: text(),
  readAt: timestamp({ withTimezone: true }),
  mailedAt: timestamp({ withTimezone: true }),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  /** The batch that alone is the reason: when it is undone, nobody need be told. */
  batchId: uuid(),
});

/** How a person is told of a kind of thing; without a row, in the program and in the daily mail. */
export const notificationSettings = pgTable("notification_settings", {
  id: rowId(),
  employeeId: employeeId(),
  kind: text().$type<NotificationKind>().notNull(),
  inApp: boolean().notNull().default(true),
  byMail: text().$type<"never" | "digest" | "at_once">().notNull().default("digest"),
  ...rowTimes(),
});

/** What an administrator decided about a job that failed for good. */
export const jobDecisions = pgTable("job_decisions", {
  id: rowId(),
  task: text().notNull(),
  decision: text().$type<"retried" | "dismissed">().notNull(),
  failedAt: timestamp({ withTimezone: true }),
  employeeId: employeeId(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
