import type { Locale } from "@/lib/core/locales";
import type { FileCell } from "@/lib/exports/file-cell";
import { fileResponse } from "@/lib/exports/file-response";
import { tableFile, tableFormat } from "@/lib/exports/table-file";
import { fileHeadings, fileRows } from "./file-rows";
import type { ReportTable } from "./report-table";

/** A currency's tables; null where amounts play no part. */
export type ReportSection = { currency: string | null; tables: ReportTable[] };
/** What a report's files are made of: the tables that its page shows. */
export type ReportFile = { name: string; sections: ReportSection[]; currencyHeading: string };

/**
 * One of a report's tables, in every currency, as a spreadsheet or as text; the first where none is asked for by its key.
 * Each currency's rows carry its code in the first column.
 */
export function reportResponse(
  { name, sections, currencyHeading }: ReportFile,
  { table, format }: { table: string | undefined; format: string | undefined },
  locale: Locale,
): { response: Response; rowCount: number } {
  const all = sections.flatMap(({ currency, tables }) => tables.map((one) => ({ currency, table: one })));
  const key = all.some((one) => one.table.key === table) ? table : all[0]?.table.key;
  const chosen = all.filter((one) => one.table.key === key);
  const rows = fileRows(chosen);
  const kind = tableFormat(format);
  const pieces = tableFile(fileHeadings(chosen, currencyHeading), atOnce(rows), kind, locale);
  return { response: fileResponse(name, kind, pieces), rowCount: rows.length };
}

async function* atOnce(rows: FileCell[][]) {
  yield rows;
}
