import { dateIn } from "@/lib/core/dates";
import type { Locale } from "@/lib/core/locales";
import { harmless, quoted } from "@/lib/reports/csv";
import type { FieldFacts } from "./field-facts";
import { type ListTools, type ListWords, nameOf } from "./list-tools";
import type { ListRow } from "./read-list";

/** A list's columns as the first line of a file, with the mark that tells spreadsheets the encoding. */
export function exportHeading(words: ListWords, locale: Locale): string {
  return `\ufeff${line(
    words.place.state.columns.map((key) => harmless(nameOf(words, key))),
    locale,
  )}`;
}

/** Rows as lines of a file: numbers stay numbers, dates are as the tenant's days, nothing is a formula. */
export function exportLines(rows: ListRow[], words: ListWords, tools: ListTools): string {
  const { locale } = tools.actor;
  const shown = words.place.state.columns.flatMap(
    (key) => words.fields.find((field) => field.key === key) ?? [],
  );
  return rows
    .map((row) =>
      line(
        shown.map((field) => textOf(field, row, words, tools)),
        locale,
      ),
    )
    .join("");
}

function textOf(
  { key, column }: FieldFacts,
  row: ListRow,
  words: ListWords,
  { t, tenant, actor }: ListTools,
): string {
  const value = row[key];
  if (value === null || value === undefined) return "";
  const decimal = (number: string) => (actor.locale === "en" ? number : number.replace(".", ","));
  const named = (one: unknown) =>
    words.choices[key]?.find((choice) => choice.value === one)?.label ?? String(one);
  switch (column?.look) {
    case "number":
    case "money":
    case "percent":
      return decimal(String(value));
    case "ownNumber":
      return typeof value === "string" ? decimal(value) : harmless(words.ownText?.(key, value) ?? "");
    case "own":
      return harmless(words.ownText?.(key, value) ?? "");
    case "sums":
      return (value as { currency: string; amount: string }[])
        .map(({ amount, currency }) => `${decimal(amount)} ${currency}`)
        .join(" + ");
    case "names":
    case "status":
    case "badges":
    case "tags":
      return harmless([value].flat().map(named).join(", "));
    case "moment":
      return dateIn(tenant.timeZone, new Date(String(value)));
    case "flag":
      return value === true ? t("views.yes") : "";
    case "place":
      return harmless((value as { text: string }).text);
    default:
      return harmless(String(value));
  }
}

function line(fields: string[], locale: Locale): string {
  const separator = locale === "en" ? "," : ";";
  return `${fields.map((text) => quoted(text, separator)).join(separator)}\r\n`;
}
