import { z } from "zod";

export const archiveKinds = ["customers", "contacts", "cases", "orders"] as const;
export type ArchiveKind = (typeof archiveKinds)[number];

/** Which archive is shown, and which page of it, as its address holds them. */
export const ArchiveView = z.object({
  kind: z.enum(archiveKinds).catch("customers").default("customers"),
  cursor: z.string().max(500).optional().catch(undefined),
});
