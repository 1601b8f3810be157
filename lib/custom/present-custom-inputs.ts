import type { CustomValues } from "@/db/tenant/schema/customers";
import type { Tenant } from "@/lib/core/context";
import { nameIn } from "@/lib/core/names";
import type { CustomField } from "./custom-field";
import { type CustomTools, customLabel } from "./present-custom";
import { customName, isAmount, valueName } from "./read-custom-values";
import { storedValue } from "./stored-value";

type Tools = CustomTools & { tenant: Pick<Tenant, "locale" | "currency"> };
type Choice = { value: string; label: string };
export type CustomInput = {
  /** As the card's layout names the field; its inputs' names begin with it. */
  key: string;
  /** Of the input that holds the value. */
  name: string;
  label: string;
  kind: CustomField["kind"];
  /** Of a field whose value is typed or one choice. */
  text: string;
  chosen: string[];
  options: Choice[];
  currency?: { value: string; options: Choice[] };
  period?: { from: string | null; until: string | null };
};
export type CustomInputs = ReturnType<typeof presentCustomInputs>;

const currencies = ["SEK", "NOK", "DKK", "EUR", "USD", "GBP"];

/** The inputs of a form for the organisation's own fields, filled with what a record holds. */
export function presentCustomInputs(fields: CustomField[], values: CustomValues, tools: Tools) {
  const { t } = tools;
  return {
    inputs: fields
      .filter(({ archivedAt }) => archivedAt === null)
      .map((field) => inputOf(field, values, tools)),
    texts: {
      none: "–",
      yes: t("common.yes"),
      no: t("common.no"),
      currency: t("custom.currency"),
      from: t("custom.from"),
      until: t("custom.until"),
    },
  };
}

function inputOf(field: CustomField, values: CustomValues, tools: Tools): CustomInput {
  const { t, format, actor, tenant } = tools;
  const stored = storedValue(values, field.key);
  const value = stored?.value ?? "";
  const chosen = Array.isArray(value) ? value : [];
  const currency = isAmount(value) ? value.currency : tenant.currency;
  const text = () => {
    if (isAmount(value)) return format.amount(value.amount);
    if (typeof value === "boolean") return value ? "yes" : "no";
    if (Array.isArray(value)) return "";
    return field.kind === "number" && value ? format.number(value) : value;
  };
  return {
    key: customName(field.key),
    name: valueName(field),
    label: customLabel(field, tools),
    kind: field.kind,
    text: text(),
    chosen,
    // A retired option stays with who has it.
    options: field.options
      .filter(({ key, retired }) => !retired || value === key || chosen.includes(key))
      .map(({ key, names, retired }) => {
        const name = nameIn(names, actor.locale, tenant.locale);
        return { value: key, label: retired ? t("custom.retiredOption", { name }) : name };
      }),
    currency:
      field.kind === "money"
        ? {
            value: currency,
            options: [...new Set([tenant.currency, currency, ...currencies])].map((code) => ({
              value: code,
              label: code,
            })),
          }
        : undefined,
    period: field.hasPeriod ? { from: stored?.from ?? null, until: stored?.until ?? null } : undefined,
  };
}
