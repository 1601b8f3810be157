import type { CustomValue, CustomValues, PeriodValue } from "@/db/tenant/schema/customers";
import type { Tenant } from "@/lib/core/context";
import type { Formatter } from "@/lib/core/format";
import type { Locale } from "@/lib/core/locales";
import { nameIn } from "@/lib/core/names";
import type { Translate } from "@/lib/i18n/translator";
import type { CustomField } from "./custom-field";
import { customName, isAmount } from "./read-custom-values";
import { holdsOn, storedValue } from "./stored-value";

export type CustomTools = {
  t: Translate;
  format: Formatter;
  actor: { locale: Locale };
  tenant: Pick<Tenant, "locale">;
  /** The organisation's date. */
  today: string;
};

/** A fact of a card, in the shape that the product's own facts have. */
type CustomFact = {
  /** As the card's layout names the field. */
  key: string;
  label: string;
  lines: { text: string; note?: string }[];
  /** "till 2026-12-31 (gäller inte nu)" */
  note?: string;
  isPast: boolean;
  isWide: boolean;
};

/** What an own field is called in the reader's language. */
export const customLabel = (field: Pick<CustomField, "names">, { actor, tenant }: CustomTools) =>
  nameIn(field.names, actor.locale, tenant.locale);

/** A record's own fields as facts; one without a value has no lines, and archived fields are silent. */
export function presentCustomFacts(
  values: CustomValues,
  fields: CustomField[],
  tools: CustomTools,
): CustomFact[] {
  return fields
    .filter(({ archivedAt }) => archivedAt === null)
    .map((field) => {
      const stored = storedValue(values, field.key);
      const isPast = stored !== null && !holdsOn(stored, tools.today);
      const notes = stored ? [periodText(stored, tools), isPast ? tools.t("custom.notValid") : null] : [];
      return {
        key: customName(field.key),
        label: customLabel(field, tools),
        lines: stored ? [{ text: presentCustomValue(field, stored.value, tools) }] : [],
        note: notes.filter(Boolean).join(", ") || undefined,
        isPast,
        isWide: field.hasPeriod || field.kind === "money" || field.kind === "choices",
      };
    });
}

/** A value as people read it; of one that was stored as another kind, what it says. */
export function presentCustomValue(
  { kind, options }: Pick<CustomField, "kind" | "options">,
  value: CustomValue,
  { t, format, actor, tenant }: CustomTools,
): string {
  const optionName = (key: string) => {
    const option = options.find((one) => one.key === key);
    return option ? nameIn(option.names, actor.locale, tenant.locale) : key;
  };
  if (isAmount(value)) return format.money(value.amount, value.currency);
  if (Array.isArray(value)) return value.map(optionName).join(", ");
  if (typeof value === "boolean") return value ? t("common.yes") : t("common.no");
  if (kind === "number" && /^-?\d+(\.\d+)?$/.test(value)) return format.number(value);
  if (kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return format.date(value);
  return kind === "choice" ? optionName(value) : value;
}

function periodText({ from, until }: PeriodValue, { t, format }: CustomTools): string | null {
  if (from && until) return t("custom.period", { from: format.date(from), until: format.date(until) });
  if (from) return t("custom.periodFrom", { from: format.date(from) });
  return until ? t("custom.periodUntil", { until: format.date(until) }) : null;
}

/** What a change of a record's own fields changed, field by field, old and new value; archived fields' too. */
export function describeCustomChange(
  before: CustomValues | null,
  after: CustomValues | null,
  fields: CustomField[],
  tools: CustomTools,
): { key: string; label: string; before: string; after: string }[] {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const text = (values: CustomValues | null, field: CustomField | undefined, key: string) => {
    const stored = values ? storedValue(values, key) : null;
    if (!stored) return "–";
    const value = presentCustomValue(field ?? { kind: "text", options: [] }, stored.value, tools);
    return [value, periodText(stored, tools)].filter(Boolean).join(", ");
  };
  return [...keys].flatMap((key) => {
    const field = fields.find((one) => one.key === key);
    const change = { before: text(before, field, key), after: text(after, field, key) };
    if (change.before === change.after) return [];
    return { key: customName(key), label: field ? customLabel(field, tools) : key, ...change };
  });
}
