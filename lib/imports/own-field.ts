import type { ImportKind } from "@/db/tenant/schema/imports";
import type { CustomField } from "@/lib/custom/custom-field";
import type { CellType } from "./fields/field";
import { fieldsOf } from "./fields/fields-of";
import type { Lookups } from "./lookups";

export const customPrefix = "custom.";

const entities: Partial<Record<ImportKind, CustomField["entity"]>> = {
  customers: "customer",
  persons: "customer",
  suppliers: "customer",
  contacts: "contact",
  cases: "case",
};

/** The organisation's own fields that records of the kind have. */
export const ownFieldsOf = (kind: ImportKind, { custom }: Lookups): CustomField[] =>
  custom.filter(({ entity }) => entity === entities[kind]);

/** The own field that a mapping names, `custom.<key>`. */
export const ownFieldOf = (kind: ImportKind, key: string, lookups: Lookups): CustomField | undefined =>
  key.startsWith(customPrefix)
    ? ownFieldsOf(kind, lookups).find((field) => field.key === key.slice(customPrefix.length))
    : undefined;

/** How cells of a field are read; own fields by their kind, so that what could be two things is asked of them too. */
export function cellTypeOf(kind: ImportKind, key: string, lookups: Lookups): CellType | undefined {
  const own = ownFieldOf(kind, key, lookups);
  if (!own) return fieldsOf[kind].find((field) => field.key === key)?.type;
  if (own.kind === "date") return "date";
  return own.kind === "number" || own.kind === "money" ? "amount" : "custom";
}
