import { z } from "zod";
import {
  optionalAmount,
  optionalQuantity,
  optionalShare,
  optionalText,
  optionalUuid,
} from "@/lib/core/fields";

const line = {
  id: optionalUuid(),
  productId: optionalUuid(),
  description: optionalText(500),
  quantity: optionalQuantity().transform((quantity) => quantity ?? "1"),
  unitPrice: optionalAmount(),
  discountPercent: optionalShare().transform((share) => share ?? "0"),
};
const Line = z.object(line);
/** With unit and VAT; empty: the product's, or the usual rate of the organisation's country. */
const OrderLine = z.object({ ...line, unit: optionalText(20), vatPercent: optionalShare() });

/** A line of something for sale, as a form sends it: of a case, an order, an invoice. */
export type LineInput = z.output<typeof Line>;
export type OrderLineInput = z.output<typeof OrderLine>;

/** Lines as a form sends them, `lines.0.quantity` and so on; a row without product, text and price is none. */
export const lineRows = () => rows(Line, 100);
export const orderLineRows = () => rows(OrderLine, 200);

const rows = <Row extends z.ZodType>(row: Row, most: number) =>
  z
    .preprocess((sent) => (Array.isArray(sent) ? sent.map((one) => one ?? {}) : []), z.array(row).max(most))
    .default(() => []);
