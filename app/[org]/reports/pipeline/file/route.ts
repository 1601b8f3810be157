import { getPipelineReport } from "@/lib/reports/get-pipeline-report";
import { pipelineAddress, pipelineFilter } from "@/lib/reports/pipeline-address";
import { presentPipelineFile } from "@/lib/reports/present-pipeline-page";
import { reportFile } from "@/lib/request/report-file";

/** One table of the page as a file. */
export const GET = reportFile({
  address: pipelineAddress,
  read: (ctx, address) => getPipelineReport(ctx, pipelineFilter(address)),
  present: presentPipelineFile,
});
