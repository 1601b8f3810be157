import {
  type AnyPgColumn,
  boolean,
  integer,
  numeric,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { rowId, rowTimes } from "./columns";
import { employees } from "./employees";

export const categories = pgTable("categories", {
  id: rowId(),
  name: text().notNull(),
  colorSlot: smallint().notNull().default(1),
  position: integer().notNull().default(0),
  ...rowTimes(),
});

export const customers = pgTable("customers", {
  id: rowId(),
  kind: text().$type<"company" | "person">().notNull().default("company"),
  isSupplier: boolean().notNull().default(false),
  name: text().notNull(),
  nickname: text(),
  number: text(),
  orgNumber: text(),
  country: text().notNull(),
  email: text(),
  phone: text(),
  website: text(),
  street: text(),
  postcode: text(),
  city: text(),
  industry: text(),
  employeeCount: integer(),
  foundedYear: smallint(),
  annualRevenue: numeric({ precision: 16, scale: 2 }),
  annualRevenueCurrency: text(),
  parentId: uuid().references((): AnyPgColumn => customers.id),
  ownerId: uuid().references(() => employees.id),
  visibility: text().$type<"everyone" | "owner">().notNull().default("everyone"),
  externalId: text(),
  search: text().generatedAlwaysAs("folded name, nickname, numbers, e-mail, phone and city"),
  ...rowTimes(),
  archivedAt: timestamp({ withTimezone: true }),
});

export const customerCategories = pgTable("customer_categories", {
  id: rowId(),
  customerId: uuid()
    .notNull()
    .references(() => customers.id),
  categoryId: uuid()
    .notNull()
    .references(() => categories.id),
});
