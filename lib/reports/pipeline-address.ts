import { type Asked, askedFor, type ReportAddress, readReportFilter } from "./read-report-filter";
import { type PipelineDimension, type PipelineFilter, pipelineDimensions } from "./schema";

export type PipelineAddress = ReportAddress & { by: PipelineDimension };

/** What the address of the pipeline report asks for: all that is open, by status, unless told otherwise. */
export function pipelineAddress(asked: Asked, today: string): PipelineAddress {
  const by = pipelineDimensions.find((known) => known === askedFor(asked, "by")) ?? "status";
  const address = readReportFilter(asked, today, "any");
  return { ...address, by, more: by === "status" ? {} : { by } };
}

export const pipelineFilter = ({ by, owner, pipeline, interval }: PipelineAddress): PipelineFilter => ({
  by,
  owner,
  pipeline,
  from: interval.from,
  to: interval.to,
});
