import type { Locale } from "@/lib/core/locales";
import type { FileCell } from "./file-cell";

/** Without it Excel reads another encoding. */
export const byteOrderMark = "\ufeff";

/**
 * A line that the language's spreadsheets read: semicolons and decimal commas in the Nordic languages, commas and points in
 * English; otherwise RFC 4180.
 */
export function csvLine(cells: FileCell[], locale: Locale): string {
  const separator = locale === "en" ? "," : ";";
  return `${cells.map((cell) => quoted(textOf(cell, locale), separator)).join(separator)}\r\n`;
}

const textOf = ({ kind, raw }: FileCell, locale: Locale) =>
  kind !== "number" ? harmless(raw) : locale === "en" ? raw : raw.replace(".", ",");

/** A name that a spreadsheet would take for a formula and compute gets an apostrophe, which makes it text. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

/** A field of a line, in quotes where it must be. */
function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
