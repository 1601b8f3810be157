import { date, numeric, pgView, text, uuid } from "drizzle-orm/pg-core";

/** Declaration of `report-closed.sql`. `closedMonth` is the month's first day. */
export const reportClosed = pgView("report_closed", {
  caseId: uuid().notNull(),
  customerId: uuid(),
  ownerId: uuid(),
  visibility: text().$type<"everyone" | "owner">().notNull(),
  outcome: text().$type<"won" | "lost">().notNull(),
  pipelineId: uuid(),
  reasonId: uuid(),
  competitor: text(),
  source: text(),
  currency: text().notNull(),
  value: numeric({ precision: 14, scale: 2 }),
  closingRate: numeric({ precision: 18, scale: 8 }),
  closingRateCurrency: text(),
  openedOn: date(),
  closedOn: date().notNull(),
  closedMonth: date().notNull(),
}).existing();
