import type { CardEntity } from "@/lib/views/schema";

/** How the field's value is given; `days` is a number of them. */
export type BulkFieldKind =
  | "text"
  | "longText"
  | "number"
  | "days"
  | "percent"
  | "date"
  | "country"
  | "choice"
  | "flag";
export type BulkField = { key: string; kind: BulkFieldKind; group?: "billing"; isNeeded?: true };

const common: BulkField[] = [
  { key: "country", kind: "country", isNeeded: true },
  { key: "doNotMarket", kind: "flag", isNeeded: true },
  { key: "visibility", kind: "choice", isNeeded: true },
];

/**
 * The product's fields that many records can be given at once, called what their inputs are; owner, status, category and tag
 * have ways of their own. Names, numbers and addresses that tell one record from another are not among them.
 */
export const bulkFields: Record<CardEntity, BulkField[]> = {
  customers: [
    ...common,
    { key: "isCustomer", kind: "flag", isNeeded: true },
    { key: "isSupplier", kind: "flag", isNeeded: true },
    { key: "city", kind: "text" },
    { key: "industry", kind: "text" },
    { key: "employeeCount", kind: "number" },
    { key: "foundedYear", kind: "number" },
    { key: "directions", kind: "longText" },
    { key: "billing.paymentTermId", kind: "choice", group: "billing" },
    { key: "billing.priceListId", kind: "choice", group: "billing" },
    { key: "billing.creditDays", kind: "days", group: "billing" },
    { key: "billing.discountPercent", kind: "percent", group: "billing" },
    { key: "billing.currency", kind: "choice", group: "billing" },
    { key: "billing.invoiceType", kind: "choice", group: "billing", isNeeded: true },
    { key: "billing.invoiceInterval", kind: "choice", group: "billing" },
  ],
  contacts: [...common, { key: "city", kind: "text" }],
  cases: [
    { key: "followUpOn", kind: "date" },
    { key: "expectedCloseOn", kind: "date" },
    { key: "openedOn", kind: "date", isNeeded: true },
    { key: "probabilityPercent", kind: "percent" },
    { key: "source", kind: "text" },
    { key: "competitor", kind: "text" },
    { key: "description", kind: "longText" },
    { key: "ownerOnly", kind: "flag", isNeeded: true },
  ],
};

/** An entity's name on cards and in layouts. */
export const cardOf = { customers: "customer", contacts: "contact", cases: "case" } as const;
