import { date, numeric, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { rowId, rowTimes } from "./columns";
import { employees } from "./employees";

/** What one unit of a currency is worth in the organisation's own, from a day on. */
export const exchangeRates = pgTable("exchange_rates", {
  id: rowId(),
  currency: text().notNull(),
  homeCurrency: text().notNull(),
  onDate: date().notNull(),
  rate: numeric({ precision: 18, scale: 8 }).notNull(),
  source: text(),
  ...rowTimes(),
});

/** What a seller is to win in a month (its first day), in the currency that the organisation had then. */
export const salesTargets = pgTable("sales_targets", {
  id: rowId(),
  employeeId: uuid()
    .notNull()
    .references(() => employees.id),
  month: date().notNull(),
  amount: numeric({ precision: 14, scale: 2 }).notNull(),
  currency: text().notNull(),
  ...rowTimes(),
});
