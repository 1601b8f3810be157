import { getStatusReport } from "@/lib/reports/get-status-report";
import { listReportChoices } from "@/lib/reports/list-report-choices";
import { presentStatusFile, statusAddress, statusFilter } from "@/lib/reports/present-statuses";
import { reportFile } from "@/lib/request/report-file";

/** The table of the page as a file. */
export const GET = reportFile({
  address: statusAddress,
  read: async (ctx, address) => ({
    report: await getStatusReport(ctx, statusFilter(address)),
    choices: await listReportChoices(ctx, {}),
  }),
  present: presentStatusFile,
});
