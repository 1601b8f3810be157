import { bigint, date, integer, numeric, pgView, text, uuid } from "drizzle-orm/pg-core";

const sums = {
  facet: text().$type<"end" | "endYear" | "ownerYear" | "outcome">().notNull(),
  /** In which the status was entered, by UTC: its first day; in facets `endYear` and `ownerYear` the year's, of those that left. Null in facet `outcome`. */
  month: date(),
  statusId: uuid().notNull(),
  nextId: uuid(),
  seerId: uuid(),
  outcome: text().$type<"won" | "lost">(),
  /** Null of those that stand there yet. */
  stoodClass: integer(),
  /** Whose the case is now; in facet `ownerYear` alone. */
  ownerId: uuid(),
  count: bigint({ mode: "number" }).notNull(),
  seconds: numeric().notNull(),
};

/** Declarations of `case-stay-sum-rows.sql` and `case-stay-sum-changes.sql`. */
export const caseStaySumRows = pgView("case_stay_sum_rows", sums).existing();
export const caseStaySumChanges = pgView("case_stay_sum_changes", {
  deltaId: bigint({ mode: "bigint" }),
  ...sums,
}).existing();
