import { z } from "zod";
import { isoDate, localInstant, uuid } from "@/lib/core/fields";
import { steps } from "./interval";

/** Whose cases: everybody's when absent, nobody's when `none`. */
export const ReportOwner = z.union([uuid(), z.literal("none")]).optional();

/** Days that both belong to the interval; null is "from the beginning" or "without end". */
const days = { from: isoDate().nullable().default(null), to: isoDate().nullable().default(null) };

export const pipelineDimensions = [
  "status",
  "month",
  "quarter",
  "owner",
  "team",
  "category",
  "source",
  "product",
] as const;
export type PipelineDimension = (typeof pipelineDimensions)[number];

/** The open cases that are expected to close in the interval, split by one thing. */
export const PipelineFilter = z.object({
  by: z.enum(pipelineDimensions).default("status"),
  owner: ReportOwner,
  pipeline: uuid().optional(),
  ...days,
});
export type PipelineFilter = z.output<typeof PipelineFilter>;

export const closedDimensions = [
  "time",
  "owner",
  "reason",
  "competitor",
  "category",
  "source",
  "customer",
] as const;
export type ClosedDimension = (typeof closedDimensions)[number];

/** The cases that were closed in the interval, split by one thing. */
export const ClosedFilter = z.object({
  by: z.enum(closedDimensions).default("time"),
  /** Of time; what the interval's length suggests when absent. */
  step: z.enum(steps).optional(),
  owner: ReportOwner,
  pipeline: uuid().optional(),
  /** One customer's. */
  customer: uuid().optional(),
  /** Customers with this in their names. */
  q: z.string().trim().max(100).optional(),
  page: z.number().int().min(1).max(10_000).default(1),
  /** Every row, for a file. */
  whole: z.boolean().default(false),
  ...days,
});
export type ClosedFilter = z.output<typeof ClosedFilter>;

/** Every case by where it stands; of the closed ones, those that were closed in the interval. */
export const StatusFilter = z.object({ owner: ReportOwner, pipeline: uuid().optional(), ...days });

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
export const TargetsFilter = z.object({
  owner: ReportOwner,
  pipeline: uuid().optional(),
  from: isoDate().nullable(),
  to: isoDate().nullable(),
});
export type TargetsFilter = z.output<typeof TargetsFilter>;
