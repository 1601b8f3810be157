import { rounded, scaled } from "@/lib/core/money";

export type LineFigures = { quantity: string; unitPrice: string; discountPercent: string };

/**
 * What a line comes to, as a decimal string: quantity × price less the discount, rounded once to the unit of its currency,
 * halves away from zero, as `app.line_amount` does. Empty figures count as 1, nothing and 0; null when one of them is no number.
 */
export function lineAmount(
  { quantity, unitPrice, discountPercent }: LineFigures,
  currency: string,
): string | null {
  const figures = [
    scaled(quantity || "1", 3),
    scaled(unitPrice || "0", 2),
    scaled(discountPercent || "0", 2),
  ];
  const [count, price, discount] = figures;
  if (count == null || price == null || discount == null || discount > 10_000n) return null;
  return rounded(count * price * (10_000n - discount), 9, currency);
}
