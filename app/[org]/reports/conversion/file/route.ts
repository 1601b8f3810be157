import { getConversion } from "@/lib/reports/get-conversion";
import { conversionAddress, presentConversionFile } from "@/lib/reports/present-conversion";
import { reportFile } from "@/lib/request/report-file";

/** One table of the page as a file. */
export const GET = reportFile({
  address: conversionAddress,
  read: (ctx, { owner, pipeline, interval }) =>
    getConversion(ctx, { owner, pipeline, from: interval.from, to: interval.to }),
  present: presentConversionFile,
});
