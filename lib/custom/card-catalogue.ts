import type { CardEntity } from "@/db/tenant/schema/settings";

/** A box of the product's own: fields that stand together on the form and among the facts, or a whole part of the card. */
export type ProductBox = {
  key: string;
  fields: string[];
  /** Closed until asked for, on the form. */
  isFolded?: true;
  /** A part of the card's overview instead, such as the contacts; it has no fields. */
  isPart?: true;
};

/** The product's boxes in the product's order. Fields are called what their input is. */
export const catalogue: Record<CardEntity, ProductBox[]> = {
  customer: [
    { key: "basics", fields: ["kind", "name", "orgNumber", "number", "isCustomer"] },
    { key: "reach", fields: ["email", "phone", "website", "street"] },
    { key: "own", fields: [] },
    { key: "moreReach", fields: ["phones", "emails", "invoiceEmail", "fax"], isFolded: true },
    { key: "addresses", fields: ["addresses", "directions"], isFolded: true },
    { key: "about", fields: ["nickname", "industry", "employeeCount", "foundedYear"], isFolded: true },
    { key: "categories", fields: ["categoryIds", "tags"], isFolded: true },
    { key: "access", fields: ["ownerId", "visibility", "doNotMarket"], isFolded: true },
    { key: "notes", fields: [], isPart: true },
    { key: "contacts", fields: [], isPart: true },
    { key: "cases", fields: [], isPart: true },
    { key: "activities", fields: [], isPart: true },
    { key: "processes", fields: [], isPart: true },
    { key: "connections", fields: [], isPart: true },
  ],
  contact: [
    { key: "overview", fields: ["firstName", "email", "phone"] },
    { key: "companies", fields: ["places"] },
    { key: "own", fields: [] },
    { key: "moreReach", fields: ["phones", "emails"], isFolded: true },
    { key: "addresses", fields: ["street", "country"], isFolded: true },
    { key: "categories", fields: ["categoryIds", "tags"], isFolded: true },
    { key: "access", fields: ["ownerId", "visibility", "doNotMarket", "customerNumber"], isFolded: true },
  ],
  case: [
    { key: "basics", fields: ["title", "customerId", "statusId", "ownerId"] },
    { key: "figures", fields: ["value", "probabilityPercent"] },
    { key: "dates", fields: ["followUpOn", "expectedCloseOn"] },
    { key: "own", fields: [] },
    { key: "about", fields: ["description", "source", "competitor", "tags"] },
    { key: "lines", fields: ["lines"] },
    { key: "people", fields: ["people"] },
    { key: "access", fields: ["ownerOnly"], isFolded: true },
  ],
};

/** Without these a record can't be told from another, or nobody looks after it: always there, without conditions. */
export const fixedFields: Record<CardEntity, string[]> = {
  customer: ["name", "ownerId"],
  contact: ["firstName", "ownerId"],
  case: ["title", "customerId", "statusId", "ownerId"],
};

/** Choices that always hold something, and lists of rows: these can't be demanded. */
export const neverRequired = new Set([
  "kind",
  "isCustomer",
  "visibility",
  "doNotMarket",
  "country",
  "phones",
  "emails",
  "addresses",
  "places",
  "customerNumber",
  "statusId",
  "probabilityPercent",
  "lines",
  "people",
  "ownerOnly",
]);
