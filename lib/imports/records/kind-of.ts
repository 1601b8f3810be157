import type { ImportKind } from "@/db/tenant/schema/imports";
import { caseRecords } from "./cases";
import { contactRecords } from "./contacts";
import { customerRecords } from "./customers";
import { noteRecords } from "./notes";
import { productRecords } from "./products";
import type { RecordKind } from "./record-kind";

const kinds: Record<ImportKind, RecordKind> = {
  customers: customerRecords,
  persons: customerRecords,
  suppliers: customerRecords,
  contacts: contactRecords,
  cases: caseRecords,
  products: productRecords,
  notes: noteRecords,
};

export const kindOf = (kind: ImportKind): RecordKind => kinds[kind];
