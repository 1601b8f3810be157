import type { Locale } from "@/lib/core/locales";
import { type FileSection, fileHeadings, fileRows } from "./file-rows";
import type { Cell } from "./report-table";

export type { FileSection } from "./file-rows";

/**
 * A table as a file that the language's spreadsheets open by a double click: a byte order mark (without it Excel reads
 * another encoding), semicolons and decimal commas in the Nordic languages, commas and points in English; otherwise
 * RFC 4180. Each currency's rows carry its code in the first column.
 */
export function reportCsv(sections: FileSection[], currencyHeading: string, locale: Locale): string {
  const english = locale === "en";
  const separator = english ? "," : ";";
  const number = (raw: string) => (english ? raw : raw.replace(".", ","));
  const fieldOf = ({ kind, raw }: Cell) => (kind === "number" ? number(raw) : harmless(raw));
  const headings = fileHeadings(sections, currencyHeading);
  const lines = [
    ...(headings.length > 0 ? [headings.map(harmless)] : []),
    ...fileRows(sections).map((row) => row.map(fieldOf)),
  ].map((fields) => fields.map((text) => quoted(text, separator)).join(separator));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** A name that a spreadsheet would take for a formula and compute gets an apostrophe, which makes it text. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

/** A field of a line, in quotes where it must be. */
export function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
