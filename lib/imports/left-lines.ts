import type { Locale } from "@/lib/core/locales";
import { byteOrderMark, csvLine } from "@/lib/exports/csv";
import { nameCell } from "@/lib/exports/file-cell";
import type { Translate } from "@/lib/i18n/translator";
import type { ImportDetail } from "./get-import";
import type { ImportRow } from "./list-import-rows";
import { leftReason } from "./present-rows";

const line = (cells: string[], locale: Locale) => csvLine(cells.map(nameCell), locale);

/** The headers of the file, with a column for the reason. */
export const leftHeading = ({ columns }: ImportDetail, t: Translate, locale: Locale): string =>
  byteOrderMark + line([...columns.map(({ header }) => header), t("imports.reasonColumn")], locale);

/** Rows that were left out as the file has them, each with its reason: put right, they can be imported as they are. */
export function leftLines(
  rows: ImportRow[],
  { columns }: ImportDetail,
  t: Translate,
  locale: Locale,
): string {
  const cellsOf = ({ cells }: ImportRow) => columns.map((_, place) => cells[place] ?? "");
  return rows.map((row) => line([...cellsOf(row), leftReason(row, columns, t)], locale)).join("");
}
