import type { CustomValues } from "@/db/tenant/schema/customers";
import { customName } from "./read-custom-values";
import type { CardRecord } from "./resolve-card";
import { storedValue } from "./stored-value";

type Facts = {
  kind?: string;
  isCustomer?: boolean;
  isSupplier?: boolean;
  categoryIds: string[];
  custom: CustomValues;
};

/** What conditions look at in a record, as a form would send it. */
export function cardRecord({ kind, isCustomer, isSupplier, categoryIds, custom }: Facts): CardRecord {
  const own = Object.keys(custom).map((key) => {
    const value = storedValue(custom, key)?.value;
    if (typeof value === "boolean") return [customName(key), [value ? "yes" : "no"]];
    return [customName(key), Array.isArray(value) ? value : typeof value === "string" ? [value] : []];
  });
  return {
    kind: kind ? [kind] : [],
    isCustomer: isCustomer ? ["on"] : [],
    isSupplier: isSupplier ? ["on"] : [],
    categoryIds,
    ...Object.fromEntries(own),
  };
}
