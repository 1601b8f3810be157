import { boolean, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Names } from "./cases";
import { rowId, rowTimes } from "./columns";
import { employees } from "./employees";

export type CardEntity = "customer" | "contact" | "case";
export const customKinds = [
  "text",
  "long_text",
  "number",
  "money",
  "date",
  "choice",
  "choices",
  "flag",
] as const;
export type CustomKind = (typeof customKinds)[number];
/** A retired option can't be chosen any more; the records that carry it keep it. */
export type CustomOption = { key: string; names: Names; retired?: true };

/** A field that the organisation adds to its cards; the values stand in the record's `custom`, by `key`. */
export const customFields = pgTable("custom_fields", {
  id: rowId(),
  entity: text().$type<CardEntity>().notNull(),
  key: text().notNull(),
  names: jsonb().$type<Names>().notNull(),
  kind: text().$type<CustomKind>().notNull(),
  options: jsonb().$type<CustomOption[]>().notNull().default([]),
  /** The value holds from a date to a date. */
  hasPeriod: boolean().notNull().default(false),
  archivedAt: timestamp({ withTimezone: true }),
  ...rowTimes(),
});

export type CardCondition = { field: string; is: string };
export type CardFieldPlace = { key: string; required?: boolean; hidden?: boolean; when?: CardCondition };
/** A box with names is the organisation's own. */
export type CardBox = {
  key: string;
  names?: Names;
  hidden?: boolean;
  when?: CardCondition;
  fields: CardFieldPlace[];
};

/** Which boxes and fields a card and its form show, in which order. No row: everything, in the product's order. */
export const cardLayouts = pgTable("card_layouts", {
  id: rowId(),
  entity: text().$type<CardEntity>().notNull(),
  boxes: jsonb().$type<CardBox[]>().notNull(),
  ...rowTimes(),
});

/** A list's columns, filters and order under a name. */
export const savedViews = pgTable("saved_views", {
  id: rowId(),
  entity: text().$type<"customers" | "contacts" | "cases" | "orders">().notNull(),
  name: text().notNull(),
  query: jsonb().$type<Record<string, unknown>>().notNull(),
  ownerId: uuid()
    .notNull()
    .references(() => employees.id),
  isShared: boolean().notNull().default(false),
  isDefault: boolean().notNull().default(false),
  ...rowTimes(),
});

/** What each employee looked at last. */
export const recentViews = pgTable("recent_views", {
  id: rowId(),
  employeeId: uuid()
    .notNull()
    .references(() => employees.id),
  kind: text().$type<"customer" | "contact" | "employee" | "case" | "order">().notNull(),
  rowId: uuid().notNull(),
  viewedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
