import { z } from "zod";
import { optionalIsoDate, optionalUuid } from "@/lib/core/fields";

export const eventKinds = ["change", "note", "meeting", "task", "call", "case", "order"] as const;
export type EventKind = (typeof eventKinds)[number];

/** What a timeline is narrowed to, as its address holds it: what is no such thing narrows nothing. */
export const timelineFilter = {
  from: optionalIsoDate().catch(null),
  to: optionalIsoDate().catch(null),
  kind: z.enum(eventKinds).nullable().catch(null).default(null),
  who: optionalUuid().catch(null),
};

/** The stream of one customer, contact or case. */
export const TimelineView = z
  .object({
    customerId: optionalUuid(),
    contactId: optionalUuid(),
    caseId: optionalUuid(),
    ...timelineFilter,
    cursor: z.string().max(1000).optional(),
    /** Without changes, cases and orders: what people did around it. */
    activitiesOnly: z.boolean().default(false),
    size: z.number().int().min(1).max(50).default(50),
  })
  .refine(
    ({ customerId, contactId, caseId }) => [customerId, contactId, caseId].filter(Boolean).length === 1,
    {
      path: ["customerId"],
      error: "choose",
    },
  );
export type TimelineView = z.output<typeof TimelineView>;
export type TimelineFilter = Pick<TimelineView, "from" | "to" | "kind" | "who">;
