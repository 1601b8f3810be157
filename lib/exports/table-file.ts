import { Readable } from "node:stream";
import type { Locale } from "@/lib/core/locales";
import { byteOrderMark, csvLine } from "./csv";
import { type FileCell, nameCell } from "./file-cell";
import { workbook } from "./workbook";

export const tableFormats = ["csv", "xlsx"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** What an address asks for: text unless a workbook is named. */
export const tableFormat = (asked: unknown): TableFormat => (asked === "xlsx" ? "xlsx" : "csv");

/** A table as a file, made as its rows come. */
export function tableFile(
  headings: string[],
  batches: AsyncIterable<FileCell[][]>,
  format: TableFormat,
  locale: Locale,
): Readable {
  return format === "xlsx" ? workbook(headings, batches) : Readable.from(csvText(headings, batches, locale));
}

async function* csvText(headings: string[], batches: AsyncIterable<FileCell[][]>, locale: Locale) {
  yield Buffer.from(byteOrderMark + (headings.length > 0 ? csvLine(headings.map(nameCell), locale) : ""));
  for await (const rows of batches) yield Buffer.from(rows.map((row) => csvLine(row, locale)).join(""));
}
