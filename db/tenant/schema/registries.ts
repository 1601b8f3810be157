import { boolean, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { rowId, rowTimes } from "./columns";
import { customers } from "./customers";
import { employees } from "./employees";

export const registryServiceNames = ["brreg", "cvr", "virk", "bolagsverket", "prh"] as const;
export type RegistryService = (typeof registryServiceNames)[number];

/** The organisation's own access to a registry. */
export const registryServices = pgTable("registry_services", {
  id: rowId(),
  service: text().$type<RegistryService>().notNull(),
  enabled: boolean().notNull().default(true),
  baseUrl: text(),
  userName: text(),
  /** Sealed with the service's key. */
  sealedSecret: text(),
  ...rowTimes(),
});

/** How far each registry's change feed has been read. */
export const registryCursors = pgTable("registry_cursors", {
  id: rowId(),
  feed: text().notNull(),
  position: text().notNull(),
  readAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

/** What a registry says differently from us about one field, until somebody or a rule decides. */
export const registryChanges = pgTable("registry_changes", {
  id: rowId(),
  customerId: uuid()
    .notNull()
    .references(() => customers.id),
  source: text().$type<RegistryService>().notNull(),
  field: text().notNull(),
  oldValue: jsonb(),
  newValue: jsonb(),
  foundAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  state: text().$type<"open" | "accepted" | "refused">().notNull().default("open"),
  decidedBy: uuid().references(() => employees.id),
  decidedAt: timestamp({ withTimezone: true }),
});

/** Fields of which the registry's word is taken, or never taken, without asking. */
export const registryRules = pgTable("registry_rules", {
  id: rowId(),
  field: text().notNull(),
  decision: text().$type<"accept" | "refuse">().notNull(),
});
