import { dateIn } from "@/lib/core/dates";
import { dateCell, type FileCell, nameCell, numberCell } from "@/lib/exports/file-cell";
import type { FieldFacts } from "./field-facts";
import { type ListTools, type ListWords, nameOf } from "./list-tools";
import type { ListRow } from "./read-list";

/** What a list's columns are called in a file. */
export const exportHeadings = (words: ListWords): string[] =>
  words.place.state.columns.map((key) => nameOf(words, key));

/** Rows as a file holds them: numbers are numbers, dates are as the tenant's days, all else is text. */
export function exportRows(rows: ListRow[], words: ListWords, tools: ListTools): FileCell[][] {
  const shown = words.place.state.columns.flatMap(
    (key) => words.fields.find((field) => field.key === key) ?? [],
  );
  return rows.map((row) => shown.map((field) => cellOf(field, row, words, tools)));
}

function cellOf({ key, column }: FieldFacts, row: ListRow, words: ListWords, tools: ListTools): FileCell {
  const { t, tenant, actor } = tools;
  const value = row[key];
  if (value === null || value === undefined) return nameCell("");
  const decimal = (number: string) => (actor.locale === "en" ? number : number.replace(".", ","));
  const named = (one: unknown) =>
    words.choices[key]?.find((choice) => choice.value === one)?.label ?? String(one);
  switch (column?.look) {
    case "number":
    case "money":
    case "percent":
      return numberCell(String(value));
    case "ownNumber":
      return typeof value === "string" ? numberCell(value) : nameCell(words.ownText?.(key, value) ?? "");
    case "own":
      return nameCell(words.ownText?.(key, value) ?? "");
    case "sums":
      return nameCell(
        (value as { currency: string; amount: string }[])
          .map(({ amount, currency }) => `${decimal(amount)} ${currency}`)
          .join(" + "),
      );
    case "names":
    case "status":
    case "badges":
    case "tags":
      return nameCell([value].flat().map(named).join(", "));
    case "moment":
      return dateCell(dateIn(tenant.timeZone, new Date(String(value))));
    case "date":
    case "due":
      return dateCell(String(value));
    case "flag":
      return nameCell(value === true ? t("views.yes") : "");
    case "place":
      return nameCell((value as { text: string }).text);
    default:
      return nameCell(String(value));
  }
}
