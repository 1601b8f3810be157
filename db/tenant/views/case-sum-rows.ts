import { bigint, date, numeric, pgView, text, uuid } from "drizzle-orm/pg-core";
import type { StatusKind } from "../schema/cases";

export type CaseSumFacet =
  | ("owner" | "source" | "followUp" | "status" | "due" | "day" | "reason" | "competitor")
  | ("ownerYear" | "sourceYear" | "reasonYear" | "competitorYear");

const sums = {
  facet: text().$type<CaseSumFacet>().notNull(),
  kind: text().$type<StatusKind>().notNull(),
  seerId: uuid(),
  pipelineId: uuid(),
  statusId: uuid(),
  ownerId: uuid(),
  reasonId: uuid(),
  label: text(),
  currency: text().notNull(),
  rateCurrency: text(),
  followUpOn: date(),
  /** The month of the expected close or of the closing, its first day; of facet day the day itself, of those by years the year's. */
  onDate: date(),
  count: bigint({ mode: "number" }).notNull(),
  withValue: bigint({ mode: "number" }).notNull(),
  /** 0 where no case has one, here and below. */
  value: numeric().notNull(),
  weighted: numeric().notNull(),
  withRate: bigint({ mode: "number" }).notNull(),
  homeValue: numeric().notNull(),
  withDays: bigint({ mode: "number" }).notNull(),
  days: bigint({ mode: "number" }).notNull(),
};

/** Declarations of `case-sum-rows.sql` and `case-sum-changes.sql`. */
export const caseSumRows = pgView("case_sum_rows", sums).existing();
export const caseSumChanges = pgView("case_sum_changes", {
  deltaId: bigint({ mode: "bigint" }),
  ...sums,
}).existing();
