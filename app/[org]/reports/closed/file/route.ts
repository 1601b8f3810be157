import { closedAddress, closedFilter } from "@/lib/reports/closed-address";
import { getClosedReport } from "@/lib/reports/get-closed-report";
import { presentClosedFile } from "@/lib/reports/present-closed-page";
import { reportFile } from "@/lib/request/report-file";

/** One table of the page as a file. */
export const GET = reportFile({
  address: closedAddress,
  read: (ctx, address) => getClosedReport(ctx, closedFilter(address, true)),
  present: presentClosedFile,
});
