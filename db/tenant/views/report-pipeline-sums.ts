import { bigint, date, numeric, pgView, text, uuid } from "drizzle-orm/pg-core";

/** Declaration of `report-pipeline-sums.sql`. A sum is null when none of the cases has a value. */
export const reportPipelineSums = pgView("report_pipeline_sums", {
  seerId: uuid(),
  pipelineId: uuid(),
  statusId: uuid().notNull(),
  ownerId: uuid(),
  currency: text().notNull(),
  /** The month's first day. */
  expectedMonth: date(),
  count: bigint({ mode: "number" }).notNull(),
  withValue: bigint({ mode: "number" }).notNull(),
  value: numeric(),
  weighted: numeric(),
}).existing();
