import type { Locale } from "@/lib/core/locales";
import type { Cell, ReportTable } from "./report-table";

/**
 * A table as a file that the language's spreadsheets open by a double click: a byte order mark (without it Excel reads
 * another encoding), semicolons and decimal commas in the Nordic languages, commas and points in English; otherwise
 * RFC 4180. Each currency's rows carry its code in the first column.
 */
export function reportCsv(
  sections: { currency: string; table: ReportTable }[],
  currencyHeading: string,
  locale: Locale,
): string {
  const english = locale === "en";
  const separator = english ? "," : ";";
  const number = (raw: string) => (english ? raw : raw.replace(".", ","));
  const fieldOf = ({ kind, raw }: Cell) => (kind === "number" ? number(raw) : harmless(raw));
  const [first] = sections;
  const heading = first ? [[currencyHeading, ...columnsOf(first.table)].map(harmless)] : [];
  const rows = sections.flatMap(({ currency, table }) =>
    [...table.rows, ...(table.total ? [table.total] : [])].map((row) => [currency, ...row.map(fieldOf)]),
  );
  const lines = [...heading, ...rows].map((fields) =>
    fields.map((text) => quoted(text, separator)).join(separator),
  );
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

// "Value, SEK" belongs to one section; in the file the currency has a column.
function columnsOf({ columns }: ReportTable): string[] {
  return columns.map((column) => column.replace(/, [A-Z]{3}$/, ""));
}

/** A name that a spreadsheet would take for a formula and compute gets an apostrophe, which makes it text. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

/** A field of a line, in quotes where it must be. */
export function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
