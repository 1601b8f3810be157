import type { ImportKind } from "@/db/tenant/schema/imports";
import { ofCases } from "./case-fields";
import { ofContacts } from "./contact-fields";
import { ofCustomers } from "./customer-fields";
import type { ImportField } from "./field";
import { ofNotes } from "./note-fields";
import { ofProducts } from "./product-fields";

export const fieldsOf: Record<ImportKind, ImportField[]> = {
  customers: ofCustomers,
  persons: ofCustomers,
  suppliers: ofCustomers,
  contacts: ofContacts,
  cases: ofCases,
  products: ofProducts,
  notes: ofNotes,
};
