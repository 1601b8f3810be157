import { z } from "zod";
import { currency, isoDate, optionalUuid, rowVersion, uuid } from "@/lib/core/fields";
import { parseDecimal } from "@/lib/core/parse-decimal";

/** What one unit is worth, above zero, as a decimal string: numeric(18, 8). */
const rate = () =>
  z
    .string("required")
    .trim()
    .min(1, "required")
    .transform((text, context) => {
      const parsed = parseDecimal(text);
      if (parsed === null || !isRate(parsed)) context.addIssue({ code: "custom", message: "rate" });
      return parsed ?? "1";
    });
const isRate = (text: string) => /^\d{1,10}(\.\d{1,8})?$/.test(text) && Number(text) > 0;

/** A new one without `id` and `version`, or a change. */
export const RateInput = z.object({
  id: optionalUuid(),
  version: rowVersion().optional(),
  currency: currency(),
  /** From this day on. */
  onDate: isoDate(),
  rate: rate(),
});
export const RateId = z.object({ id: uuid() });
/** One rate of several. */
export const RateLine = z.object({ currency: currency(), rate: rate(), onDate: isoDate() });
/** Lines such as "EUR 11,23 2026-11-27". */
export const PastedRates = z.object({
  lines: z.string("required").trim().min(1, "required").max(100_000, "too_long"),
});
/** Of one currency, or of all. */
export const RateFilter = z.object({
  currency: currency().optional(),
  cursor: z.string().max(1000).optional(),
});

const first = (value: unknown): unknown => [value].flat()[0] || undefined;
const one = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(first, schema.optional().catch(undefined));
/** What the page of the rates shows: its address, read. */
export const RatePageState = z.object({
  currency: one(currency()),
  cursor: one(z.string().max(1000)),
  edit: one(uuid()),
});
