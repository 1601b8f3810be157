import { z } from "zod";
import {
  optionalAmount,
  optionalQuantity,
  optionalShare,
  optionalText,
  optionalUuid,
} from "@/lib/core/fields";

const Line = z.object({
  id: optionalUuid(),
  productId: optionalUuid(),
  description: optionalText(500),
  quantity: optionalQuantity().transform((quantity) => quantity ?? "1"),
  unitPrice: optionalAmount(),
  discountPercent: optionalShare().transform((share) => share ?? "0"),
});

/** A line of something for sale, as a form sends it: of a case, an order, an invoice. */
export type LineInput = z.output<typeof Line>;

/** Lines as a form sends them, `lines.0.quantity` and so on; a row without product, text and price is none. */
export const lineRows = () =>
  z
    .preprocess((rows) => (Array.isArray(rows) ? rows.map((row) => row ?? {}) : []), z.array(Line).max(100))
    .default(() => []);
