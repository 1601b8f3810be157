import { boolean, integer, jsonb, pgTable, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { cases, type Names } from "./cases";
import { rowId, rowTimes } from "./columns";
import { contacts } from "./contacts";
import { customers } from "./customers";
import { employees } from "./employees";

export const noteCategories = pgTable("note_categories", {
  id: rowId(),
  names: jsonb().$type<Names>().notNull(),
  position: integer().notNull().default(0),
  colorSlot: smallint().notNull().default(1),
  archivedAt: timestamp({ withTimezone: true }),
  ...rowTimes(),
});

/** On a record, or, without one, on the organisation's wall. The body is limited Markdown. */
export const notes = pgTable("notes", {
  id: rowId(),
  customerId: uuid().references(() => customers.id),
  contactId: uuid().references(() => contacts.id),
  caseId: uuid().references(() => cases.id),
  authorId: uuid().references(() => employees.id),
  categoryId: uuid().references(() => noteCategories.id),
  body: text().notNull(),
  /** The author's alone, everywhere. */
  isPrivate: boolean().notNull().default(false),
  pinnedAt: timestamp({ withTimezone: true }),
  externalId: text(),
  archivedAt: timestamp({ withTimezone: true }),
  ...rowTimes(),
});

export const noteComments = pgTable("note_comments", {
  id: rowId(),
  noteId: uuid()
    .notNull()
    .references(() => notes.id),
  authorId: uuid().references(() => employees.id),
  body: text().notNull(),
  archivedAt: timestamp({ withTimezone: true }),
  ...rowTimes(),
});

export const noteMentions = pgTable("note_mentions", {
  id: rowId(),
  noteId: uuid()
    .notNull()
    .references(() => notes.id),
  commentId: uuid().references(() => noteComments.id),
  employeeId: uuid()
    .notNull()
    .references(() => employees.id),
});
