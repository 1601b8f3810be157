import {
  boolean,
  date,
  integer,
  numeric,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { products } from "./cases";
import { rowId, rowTimes } from "./columns";
import { customers } from "./customers";
import { employees } from "./employees";

export const paymentTerms = pgTable("payment_terms", {
  id: rowId(),
  name: text().notNull(),
  days: smallint().notNull(),
  archivedAt: timestamp({ withTimezone: true }),
  ...rowTimes(),
});

export const priceLists = pgTable("price_lists", {
  id: rowId(),
  name: text().notNull(),
  currency: text().notNull(),
  archivedAt: timestamp({ withTimezone: true }),
  ...rowTimes(),
});

export const invoiceTypes = ["email_attachment", "email_link", "e_invoice", "paper"] as const;
export const invoiceIntervals = ["order", "week", "month", "quarter", "year"] as const;

/** How a customer is invoiced and what it is trusted with. */
export const customerBilling = pgTable("customer_billing", {
  id: rowId(),
  customerId: uuid()
    .notNull()
    .references(() => customers.id),
  invoiceType: text().$type<(typeof invoiceTypes)[number]>().notNull().default("email_attachment"),
  projectInvoicing: boolean().notNull().default(false),
  /** EHF or Peppol participant, such as "0192:923609016". */
  eInvoiceAddress: text(),
  invoiceName: text(),
  invoiceReference: text(),
  gln: text(),
  creditDays: smallint(),
  invoiceInterval: text().$type<(typeof invoiceIntervals)[number]>(),
  referenceEmployeeId: uuid().references(() => employees.id),
  /** On the order, never on the invoice. */
  orderInformation: text(),
  currency: text(),
  paymentTermId: uuid().references(() => paymentTerms.id),
  priceListId: uuid().references(() => priceLists.id),
  discountPercent: numeric({ precision: 5, scale: 2 }),
  receivableAccount: text(),
  revenueAccount: text(),
  payableAccount: text(),
  expenseAccount: text(),
  ourCustomerNumber: text(),
  bankAccount: text(),
  iban: text(),
  bic: text(),
  supplierCurrency: text(),
  supplierCreditDays: smallint(),
  creditRating: text(),
  creditLimitApproved: numeric({ precision: 14, scale: 2 }),
  creditLimitRecommended: numeric({ precision: 14, scale: 2 }),
  creditLimitCurrency: text(),
  creditSource: text(),
  creditCheckedOn: date(),
  ...rowTimes(),
});

/** What stands on every invoice to the customer. */
export const customerInvoiceLines = pgTable("customer_invoice_lines", {
  id: rowId(),
  customerId: uuid()
    .notNull()
    .references(() => customers.id),
  productId: uuid().references(() => products.id),
  description: text(),
  quantity: numeric({ precision: 14, scale: 3 }).notNull().default("1"),
  unitPrice: numeric({ precision: 14, scale: 2 }),
  discountPercent: numeric({ precision: 5, scale: 2 }).notNull().default("0"),
  position: integer().notNull().default(0),
});
