import type { ImportKind } from "@/db/tenant/schema/imports";
import { customerRecords } from "./customers";
import type { RecordKind } from "./record-kind";

const kinds: Partial<Record<ImportKind, RecordKind>> = {
  customers: customerRecords,
  persons: customerRecords,
  suppliers: customerRecords,
};

export function kindOf(kind: ImportKind): RecordKind {
  const records = kinds[kind];
  if (!records) throw new Error(`nothing imports ${kind}`);
  return records;
}
