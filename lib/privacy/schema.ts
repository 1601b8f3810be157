import { z } from "zod";
import { retentionKinds } from "@/db/tenant/schema/exports";
import { checkbox, count } from "@/lib/core/fields";

const months = (value: unknown) => (typeof value === "string" && value.trim() === "" ? null : value);

/** How long a kind of record is kept; without months for ever. */
export const RetentionInput = z.object({
  kind: z.enum(retentionKinds),
  months: z.preprocess(months, count(1, 240).nullable()),
  enabled: checkbox(),
});

export const RetentionRun = z.object({ kind: z.enum(retentionKinds), understood: checkbox() });

/** Which rule's hits are shown. */
export const PrivacyView = z.object({ preview: z.enum(retentionKinds).optional().catch(undefined) });
