import { date, integer, numeric, pgView, text, uuid } from "drizzle-orm/pg-core";
import type { StatusKind } from "../schema/cases";

/** Declaration of `case-addends.sql`. */
export const caseAddends = pgView("case_addends", {
  customerId: uuid(),
  kind: text().$type<StatusKind>().notNull(),
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
  withValue: integer().notNull(),
  value: numeric().notNull(),
  weighted: numeric().notNull(),
  withRate: integer().notNull(),
  homeValue: numeric().notNull(),
  withDays: integer().notNull(),
  days: integer().notNull(),
}).existing();
