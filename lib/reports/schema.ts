import { z } from "zod";
import { isoDate, uuid } from "@/lib/core/fields";

/** Whose cases: everybody's when absent, nobody's when `none`. */
export const ReportOwner = z.union([uuid(), z.literal("none")]).optional();

export const PipelineFilter = z.object({ owner: ReportOwner });
export const ClosedFilter = z.object({
  owner: ReportOwner,
  from: isoDate().nullable(),
  to: isoDate().nullable(),
});
export const OverviewFilter = z.object({ scope: z.enum(["mine", "all"]) });
