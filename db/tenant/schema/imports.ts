import { bigint, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytea, rowId, rowTimes } from "./columns";
import { employees } from "./employees";

export const importStates = [
  "sending",
  "file",
  "reading",
  "columns",
  "checking",
  "checked",
  "running",
  "done",
  "stopped",
  "failed",
] as const;
export type ImportState = (typeof importStates)[number];

export const importKinds = [
  "customers",
  "persons",
  "suppliers",
  "contacts",
  "cases",
  "products",
  "notes",
] as const;
export type ImportKind = (typeof importKinds)[number];

export const importRules = ["skip", "fill", "overwrite"] as const;
export type ImportRule = (typeof importRules)[number];

export type DateOrder = "dmy" | "mdy";
export type DecimalMark = "," | ".";

/** What reading found in a column of the file. */
export type ColumnFacts = {
  header: string;
  /** How many rows have anything there. */
  filled: number;
  samples: string[];
  /** The different values with how often they occur; null: too many to be choices. */
  values: { value: string; count: number }[] | null;
  /** A date that can be read in two ways, such as 03/04/2026. */
  ambiguousDate: string | null;
  /** A number that can be read in two ways, such as 1.240, where no other number of the column tells. */
  ambiguousNumber: string | null;
  /** By the numbers that can be read in one way only. */
  decimalMark: DecimalMark | null;
  /** How many look like what, for guessing what the column is. */
  looks: Record<string, number>;
};

export type MappedColumn = {
  field: string;
  dates?: DateOrder | undefined;
  decimalMark?: DecimalMark | undefined;
  /** What becomes of a value that names something: "new", "none" or the id of what is meant. */
  values?: Record<string, string>;
};
export type ImportMapping = {
  /** By the column's place, from 0. A column that is absent is left out. */
  columns?: Record<string, MappedColumn>;
  /** What becomes of a row that names a company that isn't here. */
  missing?: "error" | "create" | "leave";
};

export type ImportOutcome = "update" | "same" | "duplicate" | "hidden" | "error";
export type ImportCounts = Partial<Record<ImportOutcome | "new", number>>;

/** Why a row came out as it did; texts are made of it in the reader's language. */
export type RowDetail = {
  reason?: string;
  column?: number;
  value?: string;
  /** What the record was known by. */
  by?: string;
  rowId?: string;
  name?: string;
  /** The row of the file that says the same. */
  twin?: number;
  changes?: { field: string; old: string | null; new: string }[];
};

export const imports = pgTable("imports", {
  id: rowId(),
  ownerId: uuid()
    .notNull()
    .references(() => employees.id),
  fileName: text().notNull(),
  byteCount: bigint({ mode: "number" }).notNull().default(0),
  state: text().$type<ImportState>().notNull().default("sending"),
  kind: text().$type<ImportKind>().notNull().default("customers"),
  source: text().notNull().default("file"),
  format: text().$type<"text" | "workbook">().notNull().default("text"),
  encoding: text(),
  delimiter: text(),
  sheet: text(),
  columns: jsonb().$type<ColumnFacts[]>().notNull().default([]),
  mapping: jsonb().$type<ImportMapping>().notNull().default({}),
  rule: text().$type<ImportRule>().notNull().default("skip"),
  rowCount: integer().notNull().default(0),
  position: integer().notNull().default(0),
  counts: jsonb().$type<ImportCounts>().notNull().default({}),
  failure: text(),
  batchId: uuid(),
  forgottenAt: timestamp({ withTimezone: true }),
  ...rowTimes(),
});

export const importParts = pgTable(
  "import_parts",
  {
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.position] })],
);

export const importRows = pgTable(
  "import_rows",
  {
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    cells: text().array().notNull(),
    outcome: text().$type<ImportOutcome>(),
    detail: jsonb().$type<RowDetail>(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.number] })],
);

export const importMappings = pgTable("import_mappings", {
  id: rowId(),
  signature: text().notNull(),
  kind: text().$type<ImportKind>().notNull(),
  source: text().notNull(),
  mapping: jsonb().$type<ImportMapping>().notNull(),
  importId: uuid(),
  batchId: uuid(),
  updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

export const externalIds = pgTable("external_ids", {
  id: rowId(),
  source: text().notNull(),
  entity: text().notNull(),
  externalId: text().notNull(),
  rowId: uuid().notNull(),
});
