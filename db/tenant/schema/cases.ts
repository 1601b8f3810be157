import {
  bigint,
  boolean,
  date,
  integer,
  jsonb,
  numeric,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { rowId, rowTimes } from "./columns";
import { contacts } from "./contacts";
import { type CustomValues, customers } from "./customers";
import { employees } from "./employees";

/** A name in each language that the organisation gave one in. */
export type Names = Partial<Record<"sv" | "nb" | "da" | "en", string>>;

/** Stalled: put on ice until a day, no part of the pipeline meanwhile. Won and lost: closed. */
export type StatusKind = "open" | "stalled" | "won" | "lost";

/** A way that cases go, with statuses of its own. */
export const casePipelines = pgTable("case_pipelines", {
  id: rowId(),
  names: jsonb().$type<Names>().notNull(),
  position: integer().notNull().default(0),
  archivedAt: timestamp({ withTimezone: true }),
  ...rowTimes(),
});

export const caseStatuses = pgTable("case_statuses", {
  id: rowId(),
  /** Null of Won and Lost, which end the cases of every pipeline. */
  pipelineId: uuid().references(() => casePipelines.id),
  kind: text().$type<StatusKind>().notNull(),
  names: jsonb().$type<Names>().notNull(),
  position: integer().notNull(),
  colorSlot: smallint().notNull().default(1),
  probabilityPercent: smallint().notNull(),
  archivedAt: timestamp({ withTimezone: true }),
  ...rowTimes(),
});

export const caseReasons = pgTable("case_reasons", {
  id: rowId(),
  outcome: text().$type<"won" | "lost">().notNull(),
  names: jsonb().$type<Names>().notNull(),
  position: integer().notNull().default(0),
  archivedAt: timestamp({ withTimezone: true }),
  ...rowTimes(),
});

export const cases = pgTable("cases", {
  id: rowId(),
  number: bigint({ mode: "number" }).generatedByDefaultAsIdentity(),
  title: text().notNull(),
  customerId: uuid().references(() => customers.id),
  ownerId: uuid().references(() => employees.id),
  statusId: uuid().notNull(),
  statusKind: text().$type<StatusKind>().notNull(),
  /** The status's; a closed case keeps the one in which it was closed. */
  pipelineId: uuid().references(() => casePipelines.id),
  value: numeric({ precision: 14, scale: 2 }),
  currency: text().notNull(),
  probabilityPercent: smallint().notNull(),
  probabilityIsOwn: boolean().notNull().default(false),
  weightedValue: numeric({ precision: 14, scale: 2 }).generatedAlwaysAs(
    "value × probability, rounded to the currency's unit",
  ),
  followUpOn: date(),
  expectedCloseOn: date(),
  openedOn: date(),
  closedOn: date(),
  reasonId: uuid().references(() => caseReasons.id),
  competitor: text(),
  description: text(),
  source: text(),
  tags: text().array().notNull().default([]),
  custom: jsonb().$type<CustomValues>().notNull().default({}),
  /** The value is the sum of the lines, and follows them. */
  valueFromLines: boolean().notNull().default(false),
  stalledUntil: date(),
  stalledReason: text(),
  /** How many times the expected close was moved from one day to another. */
  expectedCloseMoves: smallint().notNull().default(0),
  /** Its place in its column of the board, highest first; null: its number. */
  boardRank: numeric(),
  /** What one unit of its currency was worth on the day it was closed, in `closingRateCurrency`. */
  closingRate: numeric({ precision: 18, scale: 8 }),
  closingRateCurrency: text(),
  visibility: text().$type<"everyone" | "owner">().notNull().default("everyone"),
  externalId: text(),
  search: text().generatedAlwaysAs("folded title"),
  ...rowTimes(),
  archivedAt: timestamp({ withTimezone: true }),
});

export const caseContacts = pgTable("case_contacts", {
  id: rowId(),
  caseId: uuid()
    .notNull()
    .references(() => cases.id),
  contactId: uuid()
    .notNull()
    .references(() => contacts.id),
  role: text(),
});

export const products = pgTable("products", {
  id: rowId(),
  name: text().notNull(),
  number: text(),
  unit: text(),
  vatPercent: numeric({ precision: 5, scale: 2 }),
  description: text(),
  series: text(),
  unitPrice: numeric({ precision: 14, scale: 2 }),
  currency: text(),
  active: boolean().notNull().default(true),
  ...rowTimes(),
});

export const caseLines = pgTable("case_lines", {
  id: rowId(),
  caseId: uuid()
    .notNull()
    .references(() => cases.id),
  productId: uuid().references(() => products.id),
  description: text(),
  quantity: numeric({ precision: 14, scale: 3 }).notNull().default("1"),
  unitPrice: numeric({ precision: 14, scale: 2 }),
  discountPercent: numeric({ precision: 5, scale: 2 }).notNull().default("0"),
  position: integer().notNull().default(0),
});
