import { type SQL, sql } from "drizzle-orm";
import { bigint, date, integer, numeric, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { StatusKind } from "./cases";

/** Cases of which the kept tables don't hold yet what is so now; a customer stands for its cases. Triggers note, a job takes away. */
export const staleCases = pgTable("stale_cases", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  caseIds: uuid().array(),
  customerId: uuid(),
});

/** What each case adds to the reports by category, product and customer, as it was when the job last came to it. */
export const caseParts = pgTable("case_parts", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  caseId: uuid().notNull(),
  customerId: uuid(),
  kind: text().$type<StatusKind>().notNull(),
  /** Whose alone the case or its customer is. */
  seerId: uuid(),
  pipelineId: uuid(),
  currency: text().notNull(),
  onDate: date(),
  categories: uuid().array().notNull(),
  products: uuid().array().notNull(),
  withValue: integer().notNull(),
  value: numeric().notNull(),
  weighted: numeric().notNull(),
  withDays: integer().notNull(),
  days: integer().notNull(),
});

/** What they add up to by facet; what is stale has to be put right by whoever reads. */
export const caseSplitSums = pgTable("case_split_sums", {
  key: uuid().primaryKey(),
  facet: text().$type<"category" | "categoryYear" | "product" | "customers">().notNull(),
  kind: text().notNull(),
  seerId: uuid(),
  pipelineId: uuid(),
  currency: text().notNull(),
  categories: uuid().array().notNull(),
  productId: uuid(),
  onDate: date(),
  count: bigint({ mode: "number" }).notNull(),
  withValue: bigint({ mode: "number" }).notNull(),
  value: numeric().notNull(),
  weighted: numeric().notNull(),
  withDays: bigint({ mode: "number" }).notNull(),
  days: bigint({ mode: "number" }).notNull(),
});

/** What was won from each customer and lost, of the cases that everybody may know of: by year, and since ever (`-infinity`). */
export const customerSums = pgTable("customer_sums", {
  key: uuid().primaryKey(),
  period: date().notNull(),
  currency: text().notNull(),
  customerId: uuid(),
  wonCount: bigint({ mode: "number" }).notNull(),
  wonWithValue: bigint({ mode: "number" }).notNull(),
  wonValue: numeric().notNull(),
  wonWithDays: bigint({ mode: "number" }).notNull(),
  wonDays: bigint({ mode: "number" }).notNull(),
  lostCount: bigint({ mode: "number" }).notNull(),
  lostWithValue: bigint({ mode: "number" }).notNull(),
  lostValue: numeric().notNull(),
  lostWithDays: bigint({ mode: "number" }).notNull(),
  lostDays: bigint({ mode: "number" }).notNull(),
  /** Null where no case has a value. */
  won: numeric().generatedAlwaysAs((): SQL => sql`case when won_with_value > 0 then won_value end`),
  count: bigint({ mode: "number" }).generatedAlwaysAs((): SQL => sql`won_count + lost_count`),
});

/** Of the closed cases that everybody may know of: each beside the one of the same customer and currency that was closed before it. */
export const customerRepeats = pgTable("customer_repeats", {
  caseId: uuid().primaryKey(),
  customerId: uuid().notNull(),
  currency: text().notNull(),
  onDate: date().notNull(),
  beforeOn: date().notNull(),
  /** When the one before that was closed. */
  earlierOn: date(),
  won: numeric(),
  beforeWon: numeric(),
});
