import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, date, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { rowId, rowTimes } from "./columns";
import { type CustomValues, categories, customers, type StoredPhone } from "./customers";
import { employees } from "./employees";

export const contacts = pgTable("contacts", {
  id: rowId(),
  firstName: text().notNull(),
  lastName: text(),
  email: text(),
  phone: text(),
  ownerId: uuid().references(() => employees.id),
  visibility: text().$type<"everyone" | "owner">().notNull().default("everyone"),
  externalId: text(),
  phoneE164: text("phone_e164"),
  phones: jsonb().$type<StoredPhone[]>().notNull().default([]),
  emails: text().array().notNull().default([]),
  street: text(),
  postcode: text(),
  city: text(),
  country: text(),
  tags: text().array().notNull().default([]),
  custom: jsonb().$type<CustomValues>().notNull().default({}),
  doNotMarketSource: text().$type<"registry" | "own">(),
  doNotMarketSince: date(),
  /** The contact that it was merged into. */
  mergedIntoId: uuid().references((): AnyPgColumn => contacts.id),
  search: text().generatedAlwaysAs("folded name, e-mails and phones"),
  matchKeys: text().array().generatedAlwaysAs(sql`what two records of one person have in common`),
  ...rowTimes(),
  archivedAt: timestamp({ withTimezone: true }),
});

/** A person's place at a company: what belongs to the link, not to the person. */
export const contactRoles = pgTable("contact_roles", {
  id: rowId(),
  contactId: uuid()
    .notNull()
    .references(() => contacts.id),
  customerId: uuid()
    .notNull()
    .references(() => customers.id),
  titles: text().array().notNull().default([]),
  email: text(),
  phone: text(),
  isPrimary: boolean().notNull().default(false),
  isInvoiceContact: boolean().notNull().default(false),
  fromDate: date(),
  untilDate: date(),
  ...rowTimes(),
});

export const contactCategories = pgTable("contact_categories", {
  id: rowId(),
  contactId: uuid()
    .notNull()
    .references(() => contacts.id),
  categoryId: uuid()
    .notNull()
    .references(() => categories.id),
});
