import { getClosedReport } from "@/lib/reports/get-closed-report";
import { closedAddress, presentClosedFile } from "@/lib/reports/present-closed";
import { reportFile } from "@/lib/request/report-file";

/** One table of the page as a file. */
export const GET = reportFile({
  address: closedAddress,
  read: (ctx, { owner, interval }) => getClosedReport(ctx, { owner, from: interval.from, to: interval.to }),
  present: presentClosedFile,
});
