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
import { customers } from "./customers";
import { employees } from "./employees";

/** A name in each language that the organisation gave one in. */
export type Names = Partial<Record<"sv" | "nb" | "da" | "en", string>>;

export const caseStatuses = pgTable("case_statuses", {
  id: rowId(),
  kind: text().$type<"open" | "won" | "lost">().notNull(),
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
  statusKind: text().$type<"open" | "won" | "lost">().notNull(),
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
  visibility: text().$type<"everyone" | "owner">().notNull().default("everyone"),
  externalId: text(),
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
