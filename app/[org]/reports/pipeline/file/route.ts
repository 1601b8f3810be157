import { getPipelineReport } from "@/lib/reports/get-pipeline-report";
import { pipelineAddress, presentPipelineFile } from "@/lib/reports/present-pipeline";
import { reportFile } from "@/lib/request/report-file";

/** One table of the page as a file. */
export const GET = reportFile({
  address: pipelineAddress,
  read: (ctx, { owner }) => getPipelineReport(ctx, { owner }),
  present: presentPipelineFile,
});
