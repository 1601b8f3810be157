import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  integer,
  numeric,
  pgTable,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";

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
  /** Whose the case is now. */
  ownerId: uuid(),
  outcome: text().$type<"won" | "lost">(),
  /** Neither deleted nor archived. */
  counts: boolean().notNull(),
  /** Null while it stands there. */
  stoodSeconds: doublePrecision().generatedAlwaysAs(sql`extract(epoch from left_at - entered_at)`),
  /** Grows with the seconds; the classes are those of the kept sums. */
  stoodClass: integer().generatedAlwaysAs(sql`floor(12 * ln(1 + stood_seconds / 86400))`),
});

const staySums = {
  statusId: uuid().notNull(),
  nextId: uuid(),
  seerId: uuid(),
  outcome: text().$type<"won" | "lost">(),
  stoodClass: integer(),
  ownerId: uuid(),
  count: bigint({ mode: "number" }).notNull(),
  seconds: numeric().notNull(),
};

/** What writes to `caseStays` changed, waiting to be folded into `caseStaySums`. */
export const caseStayDeltas = pgTable("case_stay_deltas", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  month: date().notNull(),
  ...staySums,
});

/** The kept sums of stays by facet; read them through the views, which add what waits. */
export const caseStaySums = pgTable("case_stay_sums", {
  key: uuid().primaryKey(),
  facet: text().$type<"end" | "endYear" | "ownerYear" | "outcome">().notNull(),
  month: date(),
  ...staySums,
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

/** What each two changes of a case come to in the report on what changed, beyond what each comes to alone; made by a job. */
export const caseMoveRows = pgTable("case_moves", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  caseId: uuid().notNull(),
  fromAt: timestamp({ withTimezone: true }).notNull(),
  toAt: timestamp({ withTimezone: true }).notNull(),
  part: text().notNull(),
  currency: text().notNull(),
  pipelineId: uuid(),
  ownerId: uuid(),
  seerId: uuid(),
  cases: integer().notNull(),
  count: integer().notNull(),
  value: numeric().notNull(),
  weighted: numeric().notNull(),
  /** Counts where both days are among those that somebody asks for; null: only where none are. */
  expectedBefore: date(),
  expectedAfter: date(),
});

/**
 * The same added up by the periods that hold the two changes, which begin on `fromOn` and `toOn`. By quarters everybody's and each
 * owner's, by half months those of two changes (`fromDay`,
 * `toDay`: one of the two by days), by days the changes alone; by months those of months, or one day, of expected close.
 */
export const caseMoveSums = pgTable("case_move_sums", {
  key: uuid().primaryKey(),
  facet: text()
    .$type<"quarter" | "half" | "fromDay" | "toDay" | "day" | "owner" | "expected" | "expectedDay">()
    .notNull(),
  fromOn: date().notNull(),
  toOn: date().notNull(),
  ownerId: uuid(),
  expectedBefore: date(),
  expectedAfter: date(),
  part: text().notNull(),
  currency: text().notNull(),
  pipelineId: uuid(),
  seerId: uuid(),
  cases: bigint({ mode: "number" }).notNull(),
  count: bigint({ mode: "number" }).notNull(),
  value: numeric().notNull(),
  weighted: numeric().notNull(),
});
