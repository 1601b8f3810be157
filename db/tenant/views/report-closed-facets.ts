import { bigint, date, numeric, pgView, text, uuid } from "drizzle-orm/pg-core";
import type { CaseSumFacet } from "./case-sum-rows";

/** Declaration of `report-closed-facets.sql`. A sum is null when it adds no case. */
export const reportClosedFacets = pgView("report_closed_facets", {
  facet: text().$type<Exclude<CaseSumFacet, "followUp">>().notNull(),
  seerId: uuid(),
  pipelineId: uuid(),
  /** Of facet owner. */
  ownerId: uuid(),
  outcome: text().$type<"won" | "lost">().notNull(),
  /** Of facet reason. */
  reasonId: uuid(),
  /** The source or the competitor, of those facets. */
  label: text(),
  currency: text().notNull(),
  closingRateCurrency: text(),
  /** The month's first day; of facet day the day itself, of those by years the year's. */
  closedOn: date().notNull(),
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
