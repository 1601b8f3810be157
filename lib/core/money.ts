import { parseDecimal } from "./parse-decimal";

/** What somebody typed, in units of so many decimals: "12,5" with two is 1250. Null when it is no number, negative or finer. */
export function scaled(text: string, decimals: number): bigint | null {
  const read = parseDecimal(text.replace(/\s*%$/, ""));
  if (read === null || read.startsWith("-")) return null;
  const [whole = "0", fraction = ""] = read.split(".");
  return fraction.length > decimals ? null : BigInt(whole + fraction.padEnd(decimals, "0"));
}

/**
 * An exact amount in units of so many decimals, rounded once to the unit of its currency (ISK has nothing smaller than the
 * króna), halves away from zero, as a decimal string.
 */
export function rounded(exact: bigint, decimals: number, currency: string): string {
  const kept = currency === "ISK" ? 0 : 2;
  const unit = 10n ** BigInt(decimals - kept);
  return fromCents(((exact + unit / 2n) / unit) * (kept === 0 ? 100n : 1n));
}

/** The sum of amounts, as a decimal string. */
export function sumAmounts(amounts: string[]): string {
  return fromCents(amounts.reduce((sum, amount) => sum + (scaled(amount, 2) ?? 0n), 0n));
}

function fromCents(cents: bigint): string {
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
