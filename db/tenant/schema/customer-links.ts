import { bigint, date, integer, pgTable, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytea, rowId, rowTimes } from "./columns";
import { customers } from "./customers";
import { departments, employees } from "./employees";

const customerId = () =>
  uuid()
    .notNull()
    .references(() => customers.id);

export const customerLogos = pgTable("customer_logos", {
  id: rowId(),
  customerId: customerId(),
  mediaType: text().$type<"image/png" | "image/jpeg" | "image/webp">().notNull(),
  bytes: bytea().notNull(),
});

/** Who else of the organisation works with the customer. */
export const customerEmployees = pgTable("customer_employees", {
  id: rowId(),
  customerId: customerId(),
  employeeId: uuid()
    .notNull()
    .references(() => employees.id),
});

export const customerDepartments = pgTable("customer_departments", {
  id: rowId(),
  customerId: customerId(),
  departmentId: uuid()
    .notNull()
    .references(() => departments.id),
});

export const processes = pgTable("processes", {
  id: rowId(),
  name: text().notNull(),
  position: integer().notNull().default(0),
  archivedAt: timestamp({ withTimezone: true }),
  ...rowTimes(),
});

export const processSteps = pgTable("process_steps", {
  id: rowId(),
  processId: uuid()
    .notNull()
    .references(() => processes.id),
  name: text().notNull(),
  position: integer().notNull().default(0),
  archivedAt: timestamp({ withTimezone: true }),
});

/** At which step of a process the customer stands, and since when. */
export const customerProcesses = pgTable("customer_processes", {
  id: rowId(),
  customerId: customerId(),
  processId: uuid()
    .notNull()
    .references(() => processes.id),
  stepId: uuid()
    .notNull()
    .references(() => processSteps.id),
  since: date().notNull(),
});

export const tags = pgTable("tags", { id: rowId(), name: text().notNull() });

/** The next number of a series, such as "K1007". */
export const numberSeries = pgTable("number_series", {
  id: rowId(),
  kind: text().$type<"customer" | "order">().notNull(),
  prefix: text().notNull().default(""),
  nextNumber: bigint({ mode: "number" }).notNull().default(1),
  width: smallint().notNull().default(1),
  ...rowTimes(),
});

/** How far a series has come, counted from the number that its settings say; others than that start anew. */
export const numberCounters = pgTable("number_counters", {
  kind: text().$type<"customer" | "order">().primaryKey(),
  countedFrom: bigint({ mode: "number" }).notNull(),
  nextNumber: bigint({ mode: "number" }).notNull(),
});
