import { bigint, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** One row per row written, by trigger: what changed, by whom, in which batch. `old` and `new` hold changed columns only. */
export const changeLog = pgTable("change_log", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  batchId: uuid().notNull(),
  actorId: uuid().notNull(),
  verb: text().notNull(),
  tableName: text().notNull(),
  rowId: uuid().notNull(),
  customerId: uuid(),
  operation: text().$type<"insert" | "update" | "delete">().notNull(),
  old: jsonb().$type<Record<string, unknown>>(),
  new: jsonb().$type<Record<string, unknown>>(),
});

export const batches = pgTable("batches", {
  id: uuid().primaryKey(),
  verb: text().notNull(),
  label: text().notNull(),
  undoesBatchId: uuid(),
  actorId: uuid().notNull(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
