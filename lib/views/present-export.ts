import { dateIn } from "@/lib/core/dates";
import { dateCell, type FileCell, nameCell, numberCell } from "@/lib/exports/file-cell";
import type { FieldFacts } from "./field-facts";
import { type ListTools, type ListWords, nameOf } from "./list-tools";
import type { ListRow } from "./read-list";

type Tools = Pick<ListTools, "t" | "tenant" | "actor">;

/** What a list's columns are called in a file. */
export const exportHeadings = (words: ListWords, { t, tenant }: Tools): string[] =>
  words.place.state.columns.flatMap((key) => {
    const name = nameOf(words, key);
    const isSums = words.fields.find((field) => field.key === key)?.column?.look === "sums";
    if (!isSums) return name;
    return [`${name}, ${tenant.currency}`, t("views.sumsOther", { name })];
  });

/** Rows as a file holds them: numbers are numbers, dates are as the tenant's days, all else is text. */
export function exportRows(rows: ListRow[], words: ListWords, tools: Tools): FileCell[][] {
  const shown = words.place.state.columns.flatMap(
    (key) => words.fields.find((field) => field.key === key) ?? [],
  );
  const columns = shown.flatMap((field) => {
    const { key } = field;
    if (field.column?.look !== "sums") return { key, cell: cellOf(field, words, tools) };
    return sumCells(tools).map((cell) => ({ key, cell }));
  });
  return rows.map((row) =>
    columns.map(({ key, cell }) => {
      const value = row[key];
      return value === null || value === undefined ? nothing : cell(value);
    }),
  );
}

const nothing = nameCell("");

/** How a column's values are written: found out once for all of its rows. */
function cellOf({ key, column }: FieldFacts, words: ListWords, tools: Tools): (value: unknown) => FileCell {
  const { t, tenant } = tools;
  switch (column?.look) {
    case "number":
    case "money":
    case "percent":
      return (value) => numberCell(String(value));
    case "ownNumber":
      return (value) =>
        typeof value === "string" ? numberCell(value) : nameCell(words.ownText?.(key, value) ?? "");
    case "own":
      return (value) => nameCell(words.ownText?.(key, value) ?? "");
    case "names":
    case "status":
    case "badges":
    case "tags": {
      const labels = new Map(words.choices[key]?.map((choice) => [choice.value, choice.label]));
      const labelOf = (one: unknown) => labels.get(String(one)) ?? String(one);
      return (value) => nameCell(Array.isArray(value) ? value.map(labelOf).join(", ") : labelOf(value));
    }
    case "moment":
      return (value) => dateCell(dateIn(tenant.timeZone, new Date(String(value))));
    case "date":
    case "due":
      return (value) => dateCell(String(value));
    case "flag": {
      const yes = nameCell(t("views.yes"));
      return (value) => (value === true ? yes : nothing);
    }
    case "place":
      return (value) => nameCell((value as { text: string }).text);
    default:
      return (value) => nameCell(String(value));
  }
}

type Sum = { currency: string; amount: string };

/** Sums by currency: a number in the organisation's own, which can be added up, and beside it those in others, each with its currency. */
function sumCells({ tenant, actor }: Tools): ((value: unknown) => FileCell)[] {
  const isOwn = ({ currency }: Sum) => currency === tenant.currency;
  const textOf = ({ amount, currency }: Sum) =>
    `${actor.locale === "en" ? amount : amount.replace(".", ",")} ${currency}`;
  return [
    (value) => numberCell((value as Sum[]).find(isOwn)?.amount ?? ""),
    (value) =>
      nameCell(
        (value as Sum[])
          .filter((sum) => !isOwn(sum))
          .map(textOf)
          .join(" + "),
      ),
  ];
}
