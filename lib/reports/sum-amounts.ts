import Big from "big.js";

/** Decimal strings added exactly; null where none of them is one. */
export function sumAmounts(amounts: (string | null)[]): string | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length > 0 ? known.reduce((sum, amount) => sum.plus(amount), new Big(0)).toFixed(2) : null;
}
