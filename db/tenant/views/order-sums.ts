import { numeric, pgView, text, uuid } from "drizzle-orm/pg-core";

/** Declaration of `order-sums.sql`. */
export const orderSums = pgView("order_sums", {
  orderId: uuid().notNull(),
  currency: text().notNull(),
  net: numeric().notNull(),
  vat: numeric().notNull(),
  total: numeric().notNull(),
}).existing();
