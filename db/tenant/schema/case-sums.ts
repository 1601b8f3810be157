import { bigint, date, numeric, pgTable, text, uuid } from "drizzle-orm/pg-core";

const sums = {
  count: bigint({ mode: "number" }).notNull(),
  withValue: bigint({ mode: "number" }).notNull(),
  value: numeric().notNull(),
  weighted: numeric().notNull(),
  withRate: bigint({ mode: "number" }).notNull(),
  homeValue: numeric().notNull(),
  withDays: bigint({ mode: "number" }).notNull(),
  days: bigint({ mode: "number" }).notNull(),
};

/** What writes to cases changed, waiting to be folded into `caseSums`. */
export const caseSumDeltas = pgTable("case_sum_deltas", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  kind: text().notNull(),
  seerId: uuid(),
  pipelineId: uuid(),
  statusId: uuid().notNull(),
  ownerId: uuid(),
  reasonId: uuid(),
  source: text(),
  competitor: text(),
  currency: text().notNull(),
  rateCurrency: text(),
  followUpOn: date(),
  onDate: date(),
  ...sums,
});

/** The kept sums by facet; read them through the views, which add what waits. */
export const caseSums = pgTable("case_sums", {
  key: uuid().primaryKey(),
  facet: text().notNull(),
  kind: text().notNull(),
  seerId: uuid(),
  pipelineId: uuid(),
  statusId: uuid(),
  ownerId: uuid(),
  reasonId: uuid(),
  label: text(),
  currency: text().notNull(),
  rateCurrency: text(),
  followUpOn: date(),
  onDate: date(),
  ...sums,
});
