import { boolean, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { cases, type Names } from "./cases";
import { rowId, rowTimes } from "./columns";
import { contacts } from "./contacts";
import { customers } from "./customers";
import { employees } from "./employees";
import { tasks } from "./tasks";

export const callResults = ["answered", "missed", "busy", "failed", "voicemail"] as const;
export type CallResult = (typeof callResults)[number];
export const callProviders = ["generic", "46elks", "twilio", "telavox", "3cx"] as const;
export type CallProvider = (typeof callProviders)[number];

/** What came of a call, in the organisation's own words. */
export const callOutcomes = pgTable("call_outcomes", {
  id: rowId(),
  names: jsonb().$type<Names>().notNull(),
  position: integer().notNull().default(0),
  archivedAt: timestamp({ withTimezone: true }),
  ...rowTimes(),
});

export const calls = pgTable("calls", {
  id: rowId(),
  direction: text().$type<"in" | "out">().notNull(),
  result: text().$type<CallResult>().notNull().default("answered"),
  outcomeId: uuid().references(() => callOutcomes.id),
  startedAt: timestamp({ withTimezone: true }).notNull(),
  durationSeconds: integer(),
  /** The other end's, as it was given. */
  number: text(),
  numberE164: text("number_e164"),
  ownNumber: text(),
  customerId: uuid().references(() => customers.id),
  contactId: uuid().references(() => contacts.id),
  caseId: uuid().references(() => cases.id),
  employeeId: uuid().references(() => employees.id),
  followUpTaskId: uuid().references(() => tasks.id),
  note: text(),
  /** Null: logged by hand. */
  provider: text().$type<CallProvider>(),
  externalId: text(),
  archivedAt: timestamp({ withTimezone: true }),
  ...rowTimes(),
});

/** How a telephone exchange reaches us. */
export const telephonyServices = pgTable("telephony_services", {
  id: rowId(),
  provider: text().$type<CallProvider>().notNull(),
  enabled: boolean().notNull().default(true),
  /** Sealed with the service's key. */
  sealedSecret: text().notNull(),
  ...rowTimes(),
});

/** A number or an extension of ours, and whose it is. */
export const telephonyLines = pgTable("telephony_lines", {
  id: rowId(),
  employeeId: uuid()
    .notNull()
    .references(() => employees.id),
  number: text().notNull(),
  ...rowTimes(),
});
