import { bigint, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** How far the work on a batch has come that no page waits for; see the migration. Not in the change log: it is about it. */
export const batchRuns = pgTable("batch_runs", {
  id: uuid().primaryKey(),
  kind: text().$type<"undo" | "change" | "duplicates">().notNull(),
  actorId: uuid().notNull(),
  verb: text().notNull(),
  label: text().notNull(),
  undoesBatchId: uuid(),
  input: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  state: text().$type<"waiting" | "running" | "done" | "failed">().notNull().default("waiting"),
  total: bigint({ mode: "number" }).notNull(),
  done: bigint({ mode: "number" }).notNull().default(0),
  reached: bigint({ mode: "number" }),
  changed: bigint({ mode: "number" }).notNull().default(0),
  leftRows: bigint({ mode: "number" }).notNull().default(0),
  leftIds: uuid().array().notNull().default([]),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  finishedAt: timestamp({ withTimezone: true }),
});

export const batchRunRows = pgTable(
  "batch_run_rows",
  {
    runId: uuid()
      .notNull()
      .references(() => batchRuns.id),
    place: bigint({ mode: "number" }).notNull(),
    rowId: uuid().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.place] })],
);

export const undoLeftovers = pgTable(
  "undo_leftovers",
  {
    runId: uuid()
      .notNull()
      .references(() => batchRuns.id),
    tableName: text().notNull(),
    rowId: uuid().notNull(),
    reason: text().notNull(),
    stoppedAt: bigint({ mode: "number" }).notNull(),
    decision: text().$type<"put_back" | "left">(),
    decidedBy: uuid(),
    decidedAt: timestamp({ withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.runId, table.tableName, table.rowId] })],
);
