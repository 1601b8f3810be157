import type { Locale } from "@/lib/core/locales";
import { csvResponse } from "./csv-response";
import type { ReportTable } from "./report-table";
import { xlsxResponse } from "./xlsx-response";

/** A currency's tables; null where amounts play no part. */
export type ReportSection = { currency: string | null; tables: ReportTable[] };
/** What a report's files are made of: the tables that its page shows. */
export type ReportFile = { name: string; sections: ReportSection[]; currencyHeading: string };

/** One of a report's tables, in every currency, as a spreadsheet or as text; the first where none is asked for by its key. */
export async function fileResponse(
  { name, sections, currencyHeading }: ReportFile,
  { table, format }: { table: string | undefined; format: string | undefined },
  locale: Locale,
): Promise<Response> {
  const all = sections.flatMap(({ currency, tables }) => tables.map((one) => ({ currency, table: one })));
  const key = all.some((one) => one.table.key === table) ? table : all[0]?.table.key;
  const chosen = all.filter((one) => one.table.key === key);
  return format === "xlsx"
    ? xlsxResponse(name, chosen, currencyHeading)
    : csvResponse(name, chosen, currencyHeading, locale);
}
