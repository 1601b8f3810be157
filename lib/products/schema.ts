import { z } from "zod";
import {
  checkbox,
  currency,
  optionalAmount,
  optionalLongText,
  optionalShare,
  optionalText,
  optionalUuid,
  requiredText,
  rowVersion,
  uuid,
} from "@/lib/core/fields";

const blankToNull = (value: unknown) => (value === undefined || value === "" ? null : value);

/** A new product without `id` and `version`, or a change of one. A name is enough. */
export const ProductInput = z.object({
  id: optionalUuid(),
  version: rowVersion().optional(),
  name: requiredText(200),
  number: optionalText(40),
  unit: optionalText(20),
  unitPrice: optionalAmount(),
  /** None: the price is in the organisation's own currency. */
  currency: z.preprocess(blankToNull, currency().nullable()).default(null),
  vatPercent: optionalShare(),
  series: optionalText(100),
  description: optionalLongText(2000),
});

/** Out of sale, or back in it. */
export const RetiredProduct = z.object({ id: uuid(), restore: checkbox() });

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value) || undefined;
const one = (max: number) => z.preprocess(first, z.string().trim().max(max).optional().catch(undefined));

/** What the page of products shows: the address of the page, read. */
export const ProductsPage = z.object({ q: one(100), edit: one(40) });
