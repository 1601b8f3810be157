import { bigint, date, numeric, pgView, text, uuid } from "drizzle-orm/pg-core";

/** Declaration of `report-closed-sums.sql`. A sum is null when it adds no case. */
export const reportClosedSums = pgView("report_closed_sums", {
  seerId: uuid(),
  pipelineId: uuid(),
  ownerId: uuid(),
  outcome: text().$type<"won" | "lost">().notNull(),
  currency: text().notNull(),
  closingRateCurrency: text(),
  /** The month's first day. */
  closedMonth: date().notNull(),
  count: bigint({ mode: "number" }).notNull(),
  withValue: bigint({ mode: "number" }).notNull(),
  value: numeric(),
  /** Cases with a value and a rate: those that `homeValue` adds, in `closingRateCurrency`. */
  withRate: bigint({ mode: "number" }).notNull(),
  homeValue: numeric(),
  /** Cases that were opened on a known day, and how many days they took together. */
  withDays: bigint({ mode: "number" }).notNull(),
  days: bigint({ mode: "number" }),
}).existing();
