import { numeric, pgView, uuid } from "drizzle-orm/pg-core";

/** Declaration of `order-rates.sql`. */
export const orderRates = pgView("order_rates", {
  orderId: uuid().notNull(),
  vatPercent: numeric({ precision: 5, scale: 2 }).notNull(),
  net: numeric().notNull(),
  vat: numeric().notNull(),
}).existing();
