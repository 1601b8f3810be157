import { z } from "zod";
import { count, optionalText } from "@/lib/core/fields";

export const seriesKinds = ["customer", "order"] as const;
export type SeriesKind = (typeof seriesKinds)[number];

export const SeriesChoice = z.object({ kind: z.enum(seriesKinds) });

export const SeriesInput = SeriesChoice.extend({
  prefix: optionalText(12).transform((prefix) => prefix ?? ""),
  nextNumber: count(0, 999_999_999_999),
  width: count(1, 12),
  /** 0 while the organisation has set nothing of its own. */
  version: count(0, 2_000_000_000),
});
