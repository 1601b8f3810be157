import { boolean, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { cases } from "./cases";
import { rowId, rowTimes } from "./columns";
import { contacts } from "./contacts";
import { customers } from "./customers";
import { employees } from "./employees";

const instant = () => timestamp({ withTimezone: true });

export type ParticipantState = "needs_action" | "accepted" | "tentative" | "declined";

/** A meeting, a series of them (with a rule), or an occurrence of a series that was changed by itself. */
export const meetings = pgTable("meetings", {
  id: rowId(),
  title: text().notNull(),
  uid: text().notNull(),
  sequence: integer().notNull().default(0),
  /** From midnight to midnight in the time zone. */
  allDay: boolean().notNull().default(false),
  startsAt: instant().notNull(),
  endsAt: instant().notNull(),
  timeZone: text().notNull(),
  /** RFC 5545 RRULE, counted on the clock of the time zone. */
  recurrence: text(),
  excludedStarts: instant().array().notNull().default([]),
  /** When it takes place besides what the rule says (RDATE). */
  extraStarts: instant().array().notNull().default([]),
  /** It comes again in a way that only another calendar can follow: it is changed there alone. */
  heldElsewhere: boolean().notNull().default(false),
  seriesId: uuid(),
  originalStart: instant(),
  location: text(),
  videoUrl: text(),
  description: text(),
  customerId: uuid().references(() => customers.id),
  contactId: uuid().references(() => contacts.id),
  caseId: uuid().references(() => cases.id),
  /** The organiser. */
  ownerId: uuid()
    .notNull()
    .references(() => employees.id),
  /** Its participants' alone: everybody else sees that they are busy. */
  isPrivate: boolean().notNull().default(false),
  reminderMinutes: integer(),
  cancelledAt: instant(),
  archivedAt: instant(),
  ...rowTimes(),
});

export const meetingParticipants = pgTable("meeting_participants", {
  id: rowId(),
  meetingId: uuid()
    .notNull()
    .references(() => meetings.id),
  employeeId: uuid().references(() => employees.id),
  contactId: uuid().references(() => contacts.id),
  customerId: uuid().references(() => customers.id),
  email: text(),
  name: text(),
  state: text().$type<ParticipantState>().notNull().default("needs_action"),
  answeredAt: instant(),
  comment: text(),
  /** The meeting's sequence that they were last told of. */
  invitedSequence: integer(),
  invitedAt: instant(),
  bouncedReason: text(),
  ...rowTimes(),
});

/** When meetings take place; kept by `lib/meetings/keep-occurrences`, not logged. @public */
export const meetingOccurrences = pgTable("meeting_occurrences", {
  id: rowId(),
  meetingId: uuid()
    .notNull()
    .references(() => meetings.id),
  originalStart: instant().notNull(),
  startsAt: instant().notNull(),
  endsAt: instant().notNull(),
  customerId: uuid(),
  contactId: uuid(),
  caseId: uuid(),
});

/** Invitations that wait to be mailed; not logged. @public */
export const meetingInvitations = pgTable("meeting_invitations", {
  id: rowId(),
  meetingId: uuid()
    .notNull()
    .references(() => meetings.id),
  method: text().$type<"request" | "cancel">().notNull(),
  /** Somebody who takes part; null: whoever has the address does no longer. */
  participantId: uuid(),
  email: text(),
  name: text(),
  originalStart: instant(),
  sequence: integer().notNull(),
  createdAt: instant().notNull().defaultNow(),
});
