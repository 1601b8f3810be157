import { chosenText, type ReportChip } from "./present-report-filters";
import { type ReportAddress, reportHref } from "./read-report-filter";
import type { ReportTools } from "./report-table";

/** What stands around a report on its page: its own address, the filters, and where the files of its tables are. */
export function presentReportPage(
  base: string,
  address: ReportAddress,
  chips: ReportChip[],
  { t }: ReportTools,
) {
  return {
    frame: { href: reportHref(base, address), chips, chosen: chosenText(chips) },
    /** By a table's key, under the filter of the page. */
    files: (table: string) => [
      { label: t("reports.csv"), href: reportHref(`${base}/file`, address, { table, format: "csv" }) },
      { label: t("reports.xlsx"), href: reportHref(`${base}/file`, address, { table, format: "xlsx" }) },
    ],
  };
}
