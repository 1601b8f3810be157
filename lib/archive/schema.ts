import { z } from "zod";

export const activityKinds = ["meetings", "tasks", "notes", "calls"] as const;
export type ActivityKind = (typeof activityKinds)[number];
export const archiveKinds = ["customers", "contacts", "cases", "orders", ...activityKinds] as const;
export type ArchiveKind = (typeof archiveKinds)[number];

export const isActivity = (kind: ArchiveKind): kind is ActivityKind =>
  activityKinds.some((one) => one === kind);

/** Which archive is shown, and which page of it, as its address holds them. */
export const ArchiveView = z.object({
  kind: z.enum(archiveKinds).catch("customers").default("customers"),
  cursor: z.string().max(500).optional().catch(undefined),
});
