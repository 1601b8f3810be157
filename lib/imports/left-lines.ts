import type { Locale } from "@/lib/core/locales";
import type { Translate } from "@/lib/i18n/translator";
import { harmless, quoted } from "@/lib/reports/csv";
import type { ImportDetail } from "./get-import";
import type { ImportRow } from "./list-import-rows";
import { leftReason } from "./present-rows";

const line = (cells: string[], locale: Locale) => {
  const separator = locale === "en" ? "," : ";";
  return `${cells.map((cell) => quoted(harmless(cell), separator)).join(separator)}\r\n`;
};

/** The headers of the file with a column for the reason, and the mark that tells spreadsheets the encoding. */
export const leftHeading = ({ columns }: ImportDetail, t: Translate, locale: Locale): string =>
  `\ufeff${line([...columns.map(({ header }) => header), t("imports.reasonColumn")], locale)}`;

/** Rows that were left out as the file has them, each with its reason: put right, they can be imported as they are. */
export function leftLines(
  rows: ImportRow[],
  { columns }: ImportDetail,
  t: Translate,
  locale: Locale,
): string {
  return rows
    .map((row) =>
      line([...columns.map((_, place) => row.cells[place] ?? ""), leftReason(row, columns, t)], locale),
    )
    .join("");
}
