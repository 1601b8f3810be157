import { getTargets } from "@/lib/reports/get-targets";
import { presentTargetsFile, targetsAddress } from "@/lib/reports/present-targets";
import { reportFile } from "@/lib/request/report-file";

/** One table of the page as a file. */
export const GET = reportFile({
  address: targetsAddress,
  read: (ctx, { owner, pipeline, interval }) =>
    getTargets(ctx, { owner, pipeline, from: interval.from, to: interval.to }),
  present: presentTargetsFile,
});
