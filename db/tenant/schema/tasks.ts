import { date, integer, jsonb, pgTable, smallint, text, time, timestamp, uuid } from "drizzle-orm/pg-core";
import { cases, type Names } from "./cases";
import { rowId, rowTimes } from "./columns";
import { contacts } from "./contacts";
import { customers } from "./customers";
import { employees } from "./employees";

export type TaskKind = "open" | "done";
export type TaskPriority = "low" | "normal" | "high";
export type ChecklistItem = { text: string; done: boolean };

export const taskStatuses = pgTable("task_statuses", {
  id: rowId(),
  names: jsonb().$type<Names>().notNull(),
  kind: text().$type<TaskKind>().notNull(),
  position: integer().notNull().default(0),
  colorSlot: smallint().notNull().default(1),
  archivedAt: timestamp({ withTimezone: true }),
  ...rowTimes(),
});

export const tasks = pgTable("tasks", {
  id: rowId(),
  title: text().notNull(),
  description: text(),
  customerId: uuid().references(() => customers.id),
  contactId: uuid().references(() => contacts.id),
  caseId: uuid().references(() => cases.id),
  /** Who is responsible. */
  ownerId: uuid().references(() => employees.id),
  createdBy: uuid().references(() => employees.id),
  statusId: uuid().notNull(),
  /** The status's; a composite key holds them together. */
  statusKind: text().$type<TaskKind>().notNull(),
  priority: text().$type<TaskPriority>().notNull().default("normal"),
  dueOn: date(),
  /** On the organisation's clock. */
  dueTime: time(),
  completedAt: timestamp({ withTimezone: true }),
  /** RFC 5545 RRULE: being done makes the next one. */
  recurrence: text(),
  previousId: uuid(),
  checklist: jsonb().$type<ChecklistItem[]>().notNull().default([]),
  archivedAt: timestamp({ withTimezone: true }),
  ...rowTimes(),
});

export const taskFollowers = pgTable("task_followers", {
  id: rowId(),
  taskId: uuid()
    .notNull()
    .references(() => tasks.id),
  employeeId: uuid()
    .notNull()
    .references(() => employees.id),
});
