import { parseDecimal } from "@/lib/core/parse-decimal";

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
  if (count == null || price == null || discount == null) return null;
  return rounded(count * price * (10_000n - discount), 9, currency);
}

/** The sum of amounts, as a decimal string. */
export function sumAmounts(amounts: string[]): string {
  return fromCents(amounts.reduce((sum, amount) => sum + (scaled(amount, 2) ?? 0n), 0n));
}

/** ISK has nothing smaller than the króna. */
function rounded(exact: bigint, decimals: number, currency: string): string {
  const kept = currency === "ISK" ? 0 : 2;
  const unit = 10n ** BigInt(decimals - kept);
  return fromCents(((exact + unit / 2n) / unit) * (kept === 0 ? 100n : 1n));
}

function scaled(text: string, decimals: number): bigint | null {
  const read = parseDecimal(text.replace(/\s*%$/, ""));
  if (read === null || read.startsWith("-")) return null;
  const [whole = "0", fraction = ""] = read.split(".");
  return fraction.length > decimals ? null : BigInt(whole + fraction.padEnd(decimals, "0"));
}

function fromCents(cents: bigint): string {
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
