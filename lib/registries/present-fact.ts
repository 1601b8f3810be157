import type { RegistryAddress } from "@/lib/connectors/registries/port";
import { fullName } from "@/lib/contacts/rules";
import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import type { RegistryPerson } from "./merge-roles";
import { statusText } from "./present-lookup";
import type { ProposedField } from "./schema";

type FactTools = { t: Translate; format: Formatter };

/** What a field that a registry has a word on is called. */
export function fieldLabel(field: string, t: Translate): string {
  const labels: Record<ProposedField, string> = {
    name: t("customers.name"),
    postal: t("registries.postal"),
    visiting: t("registries.visiting"),
    phone: t("customers.phone"),
    email: t("customers.email"),
    website: t("customers.website"),
    industry: t("customers.industry"),
    employees: t("customers.employees"),
    founded: t("customers.founded"),
    registryStatus: t("registries.status"),
    doNotMarket: t("registries.marketing"),
    chiefExecutive: t("registries.chiefExecutive"),
  };
  return labels[field as ProposedField] ?? field;
}

/** One side of a difference as text; null for nothing. */
export function factText(field: string, value: unknown, { t, format }: FactTools): string | null {
  if (value === null || value === undefined) return null;
  if (field === "registryStatus") return statusText(String(value), t) ?? t("registries.active");
  if (field === "doNotMarket") return value ? t("registries.noMarketing") : t("registries.marketingFree");
  // A registry may say "10–49" as well.
  if (field === "employees" && /^\d+$/.test(String(value))) return format.count(Number(value));
  if (typeof value !== "object") return String(value);
  if ("firstName" in value) {
    const person = value as RegistryPerson;
    return [fullName(person), person.title].filter(Boolean).join(", ");
  }
  if ("street" in value) {
    const { street, postcode, city, country } = value as RegistryAddress;
    return [street, [postcode, city].filter(Boolean).join(" "), country].filter(Boolean).join(", ");
  }
  const { code, text } = value as { code?: string | null; text: string | null };
  return [code, text].filter(Boolean).join(" ");
}
