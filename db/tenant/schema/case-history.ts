import { bigint, boolean, date, integer, numeric, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** How long each case stood in which status, as the change log tells; kept by triggers. */
export const caseStays = pgTable("case_stays", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  caseId: uuid().notNull(),
  statusId: uuid().notNull(),
  fromId: uuid(),
  enteredAt: timestamp({ withTimezone: true }).notNull(),
  leftAt: timestamp({ withTimezone: true }),
  nextId: uuid(),
  /** When it came to the same status the next time. */
  againAt: timestamp({ withTimezone: true }),
  /** Whose alone the case is. */
  seerId: uuid(),
  outcome: text().$type<"won" | "lost">(),
  /** Neither deleted nor archived. */
  counts: boolean().notNull(),
});

/** What a case was until something changed that decides whether it is in the pipeline and for what; kept by triggers. */
export const caseStates = pgTable("case_states", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  caseId: uuid().notNull(),
  untilAt: timestamp({ withTimezone: true }).notNull(),
  /** False: until then it was not there. */
  existed: boolean().notNull(),
  statusKind: text(),
  pipelineId: uuid(),
  ownerId: uuid(),
  currency: text(),
  value: numeric(),
  probabilityPercent: integer(),
  expectedCloseOn: date(),
  archivedAt: timestamp({ withTimezone: true }),
  visibility: text(),
  customerId: uuid(),
});
