import { z } from "zod";
import { historyFilter } from "@/lib/changes/schema";
import {
  currency,
  isoDate,
  localInstant,
  optionalIsoDate,
  optionalText,
  optionalUuid,
  uuid,
  uuidList,
} from "@/lib/core/fields";
import { timelineFilter } from "@/lib/timeline/schema";
import { moves } from "./moves";
import { stayEnds } from "./stay-ends";

export const CaseId = z.object({ caseId: uuid() });
/** Where whoever moves a case saw it standing: a case that a colleague moved meanwhile is not moved. Absent: wherever it stands. */
const seenStatusId = optionalUuid();
export const MovedCase = z.object({ caseId: uuid(), statusId: uuid(), seenStatusId });

export const StalledCase = z.object({
  caseId: uuid(),
  statusId: uuid(),
  seenStatusId,
  stalledUntil: optionalIsoDate(),
  stalledReason: optionalText(200),
});

export const ClosedCase = z
  .object({
    caseId: uuid(),
    outcome: z.enum(["won", "lost"], "choose"),
    reasonId: optionalUuid(),
    /** Absent: the one that the case knows of. */
    competitor: z.union([z.undefined(), optionalText(100)]),
    /** Empty: today. */
    closedOn: optionalIsoDate(),
  })
  .refine(({ outcome, reasonId }) => outcome === "won" || reasonId !== null, {
    path: ["reasonId"],
    error: "lost_needs_reason",
  });

/** Empty: the open status in which the case last stood. */
export const ReopenedCase = z.object({ caseId: uuid(), statusId: optionalUuid() });

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value) || undefined;
const one = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(first, schema.optional());

/** `closed`: won or lost. */
export const caseStates = ["open", "stalled", "won", "lost", "closed", "all", "archived"] as const;
export const followUps = ["overdue", "today", "week", "later", "none"] as const;
export const caseSorts = [
  "number",
  "title",
  "customer",
  "status",
  "value",
  "weighted",
  "followUp",
  "expectedClose",
  "owner",
  "updated",
  "closed",
] as const;
export type CaseState = (typeof caseStates)[number];
export type FollowUp = (typeof followUps)[number];
export type CaseSort = (typeof caseSorts)[number];

/**
 * Which cases a list shows, in which order: the address of the list, read. What is asked for wrongly is an error, so
 * that a mistyped filter never shows more than was asked for; an unknown order falls back to the usual one.
 */
export const CaseFilter = z
  .object({
    state: one(z.enum(caseStates)),
    pipeline: one(uuid()),
    status: uuidList(),
    owner: one(z.union([z.literal("none"), uuid()])),
    /** `none`: of no customer, as imported cases may be. */
    customer: one(z.union([z.literal("none"), uuid()])),
    q: one(z.string().transform((text) => text.trim().slice(0, 100) || undefined)),
    /** Of open cases: what is to be done when. The week ends on Sunday and leaves today out. */
    followUp: one(z.enum(followUps)),
    /** A month, every month before this one, every month after the nearest four, or no date at all. */
    expectedMonth: one(
      z.union([z.enum(["past", "later", "none"]), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)]),
    ),
    /** Both days belong to it. */
    expectedFrom: one(isoDate()),
    expectedTo: one(isoDate()),
    closedFrom: one(isoDate()),
    closedTo: one(isoDate()),
    /** `none`: closed without one, as imported cases may be. */
    reason: one(z.union([z.literal("none"), uuid()])),
    /** The owner's team, the customer's category with its daughters, a product among the lines; `none` is without one. */
    team: one(z.string().max(100)),
    category: one(z.union([z.literal("none"), uuid()])),
    product: one(z.union([z.literal("none"), uuid()])),
    source: one(z.string().max(100)),
    competitor: one(z.string().max(100)),
    openedFrom: one(isoDate()),
    openedTo: one(isoDate()),
    /** Stalled cases whose day has come. */
    stalled: one(z.literal("due")),
    /** Open cases with nothing planned ahead, or whose expected close was moved three times. */
    forgotten: one(z.literal("1")),
    /**
     * What moved the pipeline between two instants, the first counted. `pipeline`, `owner`, `currency` and the days of
     * expected close are then what held at those instants, not what holds now.
     */
    moved: one(z.enum(moves)),
    /** Absent: from the beginning. */
    movedFrom: one(localInstant()),
    /** Absent: until now. */
    movedTo: one(localInstant()),
    /** What the pipeline held at an instant, narrowed in the same way. */
    heldAt: one(localInstant()),
    /** Cases that ever stood in this status, or that entered it between two days, both counted, and where they went then. */
    stood: one(uuid()),
    stoodFrom: one(isoDate()),
    stoodTo: one(isoDate()),
    /** `left`: anywhere. */
    stoodUntil: one(z.enum([...stayEnds, "left"])),
    currency: one(currency()),
    sort: z.preprocess(first, z.enum(caseSorts).catch("number")).default("number"),
    dir: z.preprocess(first, z.enum(["asc", "desc"]).optional().catch(undefined)),
    cursor: one(z.string().max(1000)),
  })
  .transform((filter) => ({
    ...filter,
    state: filter.state ?? usualState(filter),
    dir: filter.dir ?? usualDirection(filter.sort),
  }));
export type CaseFilter = z.output<typeof CaseFilter>;

/** Cases that are being worked on, unless what is asked for may have been closed; what moved may be archived since, too. */
export function usualState(filter: {
  status: string[];
  stalled?: string | undefined;
  closedFrom?: string | undefined;
  closedTo?: string | undefined;
  reason?: string | undefined;
  moved?: string | undefined;
  heldAt?: string | undefined;
  stood?: string | undefined;
}): CaseState {
  if (filter.stalled) return "stalled";
  if (filter.moved || filter.heldAt || filter.stood) return "all";
  return filter.status.length > 0 || filter.closedFrom || filter.closedTo || filter.reason ? "all" : "open";
}

/** Texts from A, dates from the earliest, amounts from the greatest, what is new first. */
export function usualDirection(sort: CaseSort): "asc" | "desc" {
  return ["number", "value", "weighted", "updated", "closed"].includes(sort) ? "desc" : "asc";
}

/** What a case's page shows: the address of the page, read. */
export const CasePageState = z.object({
  tab: z
    .preprocess(
      first,
      z
        .enum([
          "overview",
          "customer",
          "meetings",
          "tasks",
          "notes",
          "calls",
          "orders",
          "timeline",
          "history",
        ])
        .catch("overview"),
    )
    .default("overview"),
  /** Which tasks are shown. */
  standing: z.preprocess(first, z.enum(["open", "done", "all"]).catch("open")).default("open"),
  close: z.preprocess(first, z.enum(["won", "lost"]).optional().catch(undefined)),
  /** The status in which it is to be put on ice. */
  stall: z.preprocess(first, uuid().optional().catch(undefined)),
  archive: z.preprocess(first, z.literal("1").optional().catch(undefined)),
  ...historyFilter,
  kind: timelineFilter.kind,
  cursor: one(z.string().max(1000)),
});
export type CasePageState = z.output<typeof CasePageState>;
