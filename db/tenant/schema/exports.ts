import {
  bigint,
  boolean,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { rowId, rowTimes } from "./columns";

export const exportKinds = ["list", "report", "archive", "person"] as const;
export type ExportKind = (typeof exportKinds)[number];
export type ExportFormat = "csv" | "xlsx" | "zip";

/** Who took what out, and when. */
export const exports = pgTable("exports", {
  id: rowId(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  actorId: uuid().notNull(),
  kind: text().$type<ExportKind>().notNull(),
  subject: text().notNull(),
  address: text().notNull().default(""),
  format: text().$type<ExportFormat>().notNull(),
  rowCount: bigint({ mode: "number" }),
  finishedAt: timestamp({ withTimezone: true }),
  expiresAt: timestamp({ withTimezone: true }),
  byteCount: bigint({ mode: "number" }),
  failedAt: timestamp({ withTimezone: true }),
});

/** Persons who were erased, without what they were called. */
export const erasures = pgTable("erasures", {
  id: rowId(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  actorId: uuid().notNull(),
  kind: text().$type<"contact" | "customer">().notNull(),
  rowId: uuid().notNull(),
  rule: text(),
  counts: jsonb().$type<Record<string, number>>().notNull().default({}),
});

/** What an erased person is known by again: a keyed hash. */
export const suppressions = pgTable("suppressions", {
  hash: text().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

export const retentionKinds = [
  "idle_contacts",
  "archived_contacts",
  "archived_persons",
  "lost_cases",
] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/** How long what is kept, by kind of record. */
export const retentionRules = pgTable("retention_rules", {
  id: rowId(),
  kind: text().$type<RetentionKind>().notNull(),
  months: smallint().notNull(),
  enabled: boolean().notNull().default(false),
  ...rowTimes(),
});

export const retentionRuns = pgTable("retention_runs", {
  id: rowId(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  actorId: uuid().notNull(),
  kind: text().$type<RetentionKind>().notNull(),
  months: smallint().notNull(),
  erased: integer().notNull(),
});
