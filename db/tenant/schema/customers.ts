import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  date,
  integer,
  jsonb,
  numeric,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { rowId, rowTimes } from "./columns";
import { employees } from "./employees";
import type { RegistryService } from "./registries";

export const categories = pgTable("categories", {
  id: rowId(),
  name: text().notNull(),
  colorSlot: smallint().notNull().default(1),
  position: integer().notNull().default(0),
  parentId: uuid().references((): AnyPgColumn => categories.id),
  ...rowTimes(),
});

export type PhoneKind = "mobile" | "direct" | "switchboard" | "other";
/** A further number, as typed and, where it could be read, in E.164 ("+46701740605"). */
export type StoredPhone = { kind: PhoneKind; number: string; e164: string | null };

export const addressKinds = ["visiting", "delivery", "invoice", "attestation"] as const;
export type AddressKind = (typeof addressKinds)[number];
export type Address = {
  street: string | null;
  postcode: string | null;
  city: string | null;
  /** ISO 3166-1 alpha-2; null: the customer's own. */
  country: string | null;
};

/**
 * The organisation's own fields by key: text, decimal string, ISO date, option key, option keys, true/false, or an
 * amount; of a field with a period, one of these with its first and last day. A field without a value is absent.
 */
export type CustomValue = string | boolean | string[] | { amount: string; currency: string };
export type PeriodValue = { value: CustomValue; from: string | null; until: string | null };
export type CustomValues = Record<string, CustomValue | PeriodValue>;

/** Where a customer's facts came from: the registry, when it was read, and each field that it filled with its date. */
export type RegistryOrigin = {
  source: RegistryService;
  fetchedAt: string;
  fields: Record<string, string>;
  /** Since when `registry_status` holds. */
  statusSince?: string | null;
  /** A range where the registry gives no number: "1–4". */
  employees?: string | null;
  /** The last one that somebody was told of. */
  chiefExecutive?: string | null;
};

export const customers = pgTable("customers", {
  id: rowId(),
  kind: text().$type<"company" | "person">().notNull().default("company"),
  isSupplier: boolean().notNull().default(false),
  name: text().notNull(),
  nickname: text(),
  number: text(),
  orgNumber: text(),
  country: text().notNull(),
  email: text(),
  phone: text(),
  website: text(),
  street: text(),
  postcode: text(),
  city: text(),
  industry: text(),
  employeeCount: integer(),
  foundedYear: smallint(),
  annualRevenue: numeric({ precision: 16, scale: 2 }),
  annualRevenueCurrency: text(),
  parentId: uuid().references((): AnyPgColumn => customers.id),
  ownerId: uuid().references(() => employees.id),
  visibility: text().$type<"everyone" | "owner">().notNull().default("everyone"),
  externalId: text(),
  isCustomer: boolean().notNull().default(true),
  firstName: text(),
  lastName: text(),
  /** The same person as a contact; the foreign key stands in the migration, since contacts refer to customers. */
  contactId: uuid(),
  /** `phone` in E.164, if it could be read. */
  phoneE164: text("phone_e164"),
  phones: jsonb().$type<StoredPhone[]>().notNull().default([]),
  fax: text(),
  emails: text().array().notNull().default([]),
  invoiceEmail: text(),
  addresses: jsonb().$type<Partial<Record<AddressKind, Address>>>().notNull().default({}),
  directions: text(),
  industryCode: text(),
  parentSharePercent: numeric({ precision: 5, scale: 2 }),
  tags: text().array().notNull().default([]),
  custom: jsonb().$type<CustomValues>().notNull().default({}),
  registry: jsonb().$type<RegistryOrigin>(),
  registryStatus: text().$type<"bankrupt" | "dissolving" | "dissolved">(),
  doNotMarketSource: text().$type<"registry" | "own">(),
  doNotMarketSince: date(),
  /** The customer that it was merged into. */
  mergedIntoId: uuid().references((): AnyPgColumn => customers.id),
  search: text().generatedAlwaysAs("folded name, nickname, numbers, e-mails, phones and city"),
  matchKeys: text().array().generatedAlwaysAs(sql`what two records of one company have in common`),
  ...rowTimes(),
  archivedAt: timestamp({ withTimezone: true }),
});

export const customerCategories = pgTable("customer_categories", {
  id: rowId(),
  customerId: uuid()
    .notNull()
    .references(() => customers.id),
  categoryId: uuid()
    .notNull()
    .references(() => categories.id),
});
