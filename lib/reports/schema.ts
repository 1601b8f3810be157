import { z } from "zod";
import { isoDate, localInstant, uuid } from "@/lib/core/fields";

/** Whose cases: everybody's when absent, nobody's when `none`. */
export const ReportOwner = z.union([uuid(), z.literal("none")]).optional();

export const PipelineFilter = z.object({ owner: ReportOwner });
export const ClosedFilter = z.object({
  owner: ReportOwner,
  from: isoDate().nullable(),
  to: isoDate().nullable(),
});
export const OverviewFilter = z.object({ scope: z.enum(["mine", "all"]) });
export const MovementsFilter = z.object({
  owner: ReportOwner,
  pipeline: uuid().optional(),
  /** Cases expected to close from one day to another, both counted. */
  expectedFrom: isoDate().optional(),
  expectedTo: isoDate().optional(),
  /** The first counts, the second doesn't; absent: from the beginning, until now. */
  movedFrom: localInstant().optional(),
  movedTo: localInstant().optional(),
});
export type MovementsFilter = z.output<typeof MovementsFilter>;
/** The days on which a status was entered, both counted. */
export const ConversionFilter = z.object({
  owner: ReportOwner,
  pipeline: uuid().optional(),
  from: isoDate().nullable(),
  to: isoDate().nullable(),
});
