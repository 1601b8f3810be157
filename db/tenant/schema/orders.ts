import { date, integer, jsonb, numeric, pgTable, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { cases, products } from "./cases";
import { bytea, rowId, rowTimes } from "./columns";
import { customers } from "./customers";
import { employees } from "./employees";

export const orderStatuses = ["draft", "confirmed", "delivered", "cancelled"] as const;
export type OrderStatus = (typeof orderStatuses)[number];
export type OrderAddress = { street?: string; postcode?: string; city?: string; country?: string };

/** What a customer has ordered. Names, addresses and terms stand as they were when the order was made. */
export const orders = pgTable("orders", {
  id: rowId(),
  number: text().notNull(),
  title: text().notNull(),
  customerId: uuid()
    .notNull()
    .references(() => customers.id),
  caseId: uuid().references(() => cases.id),
  ownerId: uuid().references(() => employees.id),
  status: text().$type<OrderStatus>().notNull().default("draft"),
  currency: text().notNull(),
  /** Of what the customer is sent. */
  language: text().$type<"sv" | "nb" | "da" | "en">().notNull(),
  orderedOn: date().notNull(),
  startsOn: date(),
  deliversOn: date(),
  customerName: text().notNull(),
  orgNumber: text(),
  yourReference: text(),
  ourReference: text(),
  invoiceAddress: jsonb().$type<OrderAddress>().notNull().default({}),
  deliveryAddress: jsonb().$type<OrderAddress>().notNull().default({}),
  paymentTerms: text(),
  creditDays: smallint(),
  orderInformation: text(),
  /** Locked: its lines and terms can't be changed any more. */
  lockedAt: timestamp({ withTimezone: true }),
  /** Set: kept for the books alone, of a person who was erased. */
  restrictedAt: timestamp({ withTimezone: true }),
  archivedAt: timestamp({ withTimezone: true }),
  ...rowTimes(),
});

export const orderLines = pgTable("order_lines", {
  id: rowId(),
  orderId: uuid()
    .notNull()
    .references(() => orders.id),
  productId: uuid().references(() => products.id),
  description: text(),
  quantity: numeric({ precision: 14, scale: 3 }).notNull().default("1"),
  unit: text(),
  unitPrice: numeric({ precision: 14, scale: 2 }),
  discountPercent: numeric({ precision: 5, scale: 2 }).notNull().default("0"),
  vatPercent: numeric({ precision: 5, scale: 2 }).notNull().default("0"),
  position: integer().notNull().default(0),
});

/** What stands at the head and foot of what the organisation sends; one row at most. */
export const letterheads = pgTable("letterheads", {
  id: rowId(),
  name: text(),
  orgNumber: text(),
  vatNumber: text(),
  street: text(),
  postcode: text(),
  city: text(),
  country: text(),
  email: text(),
  phone: text(),
  website: text(),
  bankAccount: text(),
  iban: text(),
  bic: text(),
  footer: text(),
  mediaType: text().$type<"image/png" | "image/jpeg">(),
  bytes: bytea(),
  ...rowTimes(),
});
