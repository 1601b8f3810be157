import { dateIn } from "@/lib/core/dates";
import { telephoneHref } from "@/lib/core/telephone-href";
import type { FieldFacts } from "./field-facts";
import type { ListTools, ListWords } from "./list-tools";
import type { Badge, Cell, Choice, PresentedRow } from "./presented";
import type { ListRow } from "./read-list";

const badgesShown = 2;

/** The rows' cells as finished texts, only those that are shown. `hrefOf` is the record's own address. */
export function presentRows(
  rows: ListRow[],
  words: ListWords,
  hrefOf: (row: ListRow) => string,
  tools: ListTools,
): PresentedRow[] {
  const shown = words.place.state.columns.flatMap(
    (key) => words.fields.find((field) => field.key === key) ?? [],
  );
  const choiceOf = new Map(
    shown.map(({ key }) => [
      key,
      new Map((words.choices[key] ?? []).map((choice) => [choice.value, choice])),
    ]),
  );
  return rows.map((row) => {
    const cells: PresentedRow["cells"] = {};
    const raw: PresentedRow["raw"] = {};
    for (const field of shown) {
      const known = choiceOf.get(field.key) ?? new Map<string, Choice>();
      cells[field.key] = isOwn(field)
        ? (words.ownText?.(field.key, row[field.key]) ?? null)
        : cellOf(field, row, known, hrefOf(row), words, tools);
      const value = rawOf(field, row);
      if (value !== undefined) raw[field.key] = value;
    }
    const title = row[shown[0]?.key ?? ""];
    return {
      id: row.id,
      version: row.version,
      title: typeof title === "string" ? title : "",
      state: row.isClosed === true ? "locked" : "open",
      cells,
      raw,
    };
  });
}

const isOwn = ({ column }: FieldFacts) => column?.look === "own" || column?.look === "ownNumber";

function cellOf(
  { key, column }: FieldFacts,
  row: ListRow,
  choices: Map<string, Choice>,
  href: string,
  { lateTexts, lockText }: Pick<ListWords, "lateTexts" | "lockText">,
  { t, format, tenant }: ListTools,
): Cell {
  const value = row[key];
  if (value === null || value === undefined || value === "") return null;
  const day = (date: string) => ({
    text: format.date(date),
    late: row[`${key}Late`] === true ? (lateTexts?.[key] ?? t("views.late")) : null,
  });
  switch (column?.look) {
    case "main":
      return mainCell(String(value), row, href, t);
    case "person":
      return { look: "person", name: String(value) };
    case "email":
      return { look: "link", text: String(value), href: `mailto:${value}`, note: noteOf(row, t) };
    case "phone":
      return { look: "link", text: String(value), href: telephoneHref(String(value)), note: noteOf(row, t) };
    case "web":
      return {
        look: "link",
        text: String(value).replace(/^https?:\/\/(www\.)?|\/$/g, ""),
        href: String(value),
      };
    case "names":
      return [value]
        .flat()
        .map((one) => choices.get(String(one))?.label ?? String(one))
        .join(", ");
    case "badges":
      return badgesCell(value as string[], choices);
    case "tags":
      return badgesOf((value as string[]).map((name) => ({ name, color: 7 })));
    case "place":
      return placeCell(value as Place, tenant.slug);
    case "number":
      return Number(value) === 0 ? null : format.number(value as number | string);
    case "sums":
      return sumsCell(value as { currency: string; amount: string }[], format);
    case "money":
      return moneyOf(String(value), String(row.currency), tenant.currency, format);
    case "percent": {
      const text = format.percent(Number(value));
      return row.isOwn === true ? { look: "noted", text, note: t("views.own") } : text;
    }
    case "due":
      return { look: "day", ...day(String(value)) };
    case "status": {
      const { label = "", short: name = label, color = 7 } = choices.get(String(value)) ?? {};
      const until = row[`${key}Until`] ? day(String(row[`${key}Until`])) : null;
      const text = until && t("views.untilDay", { date: until.text });
      const lock = row.isClosed === true ? (lockText ?? t("views.isClosed")) : null;
      return { look: "status", badge: { name, color }, lock, until: until && { ...until, text: text ?? "" } };
    }
    case "date":
      return format.date(String(value));
    case "moment":
      return format.date(dateIn(tenant.timeZone, new Date(String(value))));
    case "flag":
      return value === true ? t("views.yes") : null;
    default:
      return String(value);
  }
}

/** The organisation's own currency goes without saying in a column of amounts. */
function moneyOf(amount: string, currency: string, home: string, format: ListTools["format"]): string {
  return currency === home ? format.amount(amount) : format.money(amount, currency);
}

function mainCell(text: string, row: ListRow, href: string, t: ListTools["t"]): Cell {
  const warnings: Record<string, string> = {
    bankrupt: t("views.bankrupt"),
    dissolving: t("views.dissolving"),
    dissolved: t("views.dissolved"),
  };
  const warning = warnings[String(row.registryStatus)];
  return {
    look: "main",
    text,
    href,
    meta: typeof row.nickname === "string" ? row.nickname : null,
    badge: warning ? { name: warning, color: "danger" } : null,
  };
}

/** Where somebody would write or call: that it is not wanted. */
const noteOf = (row: ListRow, t: ListTools["t"]) =>
  row.doNotMarket === true ? t("views.doNotMarket") : undefined;

function badgesCell(ids: string[], choices: Map<string, Choice>): Cell {
  return badgesOf(
    ids.flatMap((id) => {
      const choice = choices.get(id);
      return choice ? { name: choice.label, color: choice.color ?? 7 } : [];
    }),
  );
}

function badgesOf(badges: Badge[]): Cell {
  if (badges.length === 0) return null;
  return {
    look: "badges",
    badges: badges.slice(0, badgesShown),
    more: Math.max(0, badges.length - badgesShown),
  };
}

type Place = { text: string; path: string; more: number };

/** Another record, and how many more there are. */
const placeCell = ({ text, path, more }: Place, slug: string): Cell => ({
  look: "link",
  text,
  href: `/${slug}/${path}`,
  note: more > 0 ? `+${more}` : undefined,
});

function sumsCell(sums: { currency: string; amount: string }[], format: ListTools["format"]): Cell {
  const lines = sums.map(({ amount, currency }) => format.roundMoney(amount, currency));
  return lines.length > 1 ? { look: "lines", lines } : (lines[0] ?? null);
}

const shownOtherwise = new Set(["web", "number", "money", "percent", "date", "due", "status"]);

/** What is edited is not always what is shown. */
function rawOf({ key, column }: FieldFacts, row: ListRow): string | undefined {
  if (!column?.edit) return undefined;
  if (column.look === "person") return String(row.ownerId ?? "");
  if (column.look === "tags") return (row[key] as string[]).join(", ");
  if (isOwn({ key, kind: "text", column, isFilter: false })) return row[key] == null ? "" : String(row[key]);
  if (shownOtherwise.has(column.look)) return row[key] === null ? "" : String(row[key]);
  return undefined;
}
