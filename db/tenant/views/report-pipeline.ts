import { date, numeric, pgView, text, uuid } from "drizzle-orm/pg-core";

/** Declaration of `report-pipeline.sql`. `expectedMonth` is the month's first day. */
export const reportPipeline = pgView("report_pipeline", {
  caseId: uuid().notNull(),
  customerId: uuid(),
  ownerId: uuid(),
  visibility: text().$type<"everyone" | "owner">().notNull(),
  pipelineId: uuid(),
  statusId: uuid().notNull(),
  source: text(),
  currency: text().notNull(),
  value: numeric({ precision: 14, scale: 2 }),
  weightedValue: numeric({ precision: 14, scale: 2 }),
  followUpOn: date(),
  expectedCloseOn: date(),
  expectedMonth: date(),
}).existing();
