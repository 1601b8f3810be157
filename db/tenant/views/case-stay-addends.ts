import { date, integer, numeric, pgView, text, uuid } from "drizzle-orm/pg-core";

/** Declaration of `case-stay-addends.sql`. */
export const caseStayAddends = pgView("case_stay_addends", {
  caseId: uuid().notNull(),
  month: date().notNull(),
  statusId: uuid().notNull(),
  nextId: uuid(),
  seerId: uuid(),
  ownerId: uuid(),
  outcome: text().$type<"won" | "lost">(),
  stoodClass: integer(),
  seconds: numeric().notNull(),
}).existing();
