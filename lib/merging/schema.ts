import { z } from "zod";
import { rowVersion, uuid, uuidList } from "@/lib/core/fields";

export const mergedEntities = ["customers", "contacts"] as const;
export type MergedEntity = (typeof mergedEntities)[number];

export const mostMerged = 10;

/** Which records are merged, which of them stays, and of which one each field's value is taken. */
export const MergeInput = z.object({
  /** All of them, the one that stays included. */
  id: uuidList(),
  survivorId: uuid(),
  choice: z.record(z.string().max(60), uuid()).default({}),
  /** Each record's version as it was looked at. */
  version: z.record(z.string().max(40), rowVersion()).default({}),
});
export type MergeInput = z.output<typeof MergeInput>;

/** What the page's address says. */
export const MergeView = z.object({
  entity: z.enum(mergedEntities).catch("customers"),
  id: uuidList().catch([]),
  survivor: uuid().nullable().catch(null).default(null),
});
