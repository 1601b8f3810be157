import Big from "big.js";

/** The data dictionary says so of every amount in the files. */
export const currency = "USD";

/** By what two spellings of a product are the same: letters and digits only, so that "GTXPro" is "GTX Pro". */
export const productKey = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The data dictionary gives revenue in millions of USD. Exact: 1100.04 → 1100040000.00. */
export function fromMillions(text: string): string | null {
  return /^\d{1,7}(\.\d{1,8})?$/.test(text) ? new Big(text).times(1_000_000).toFixed(2) : null;
}

export function amountOf(text: string): string | null {
  return /^\d{1,12}(\.\d{1,2})?$/.test(text) ? new Big(text).toFixed(2) : null;
}

export function countOf(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** A day that the calendar has, `YYYY-MM-DD`, or null. */
export function dayOf(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}

// Spellings that the files have and no list of countries knows.
const assumed: Record<string, string> = { korea: "KR", philipines: "PH" };

/** ISO 3166-1 code of a country by its English name; `isAssumed` where the name had to be read with good will. */
export function countryOf(name: string): { code: string; isAssumed: boolean } | null {
  const key = name.toLowerCase();
  const code = countryCodes().get(key);
  if (code) return { code, isAssumed: false };
  const guess = assumed[key];
  return guess ? { code: guess, isAssumed: true } : null;
}

let codes: Map<string, string> | null = null;

function countryCodes(): Map<string, string> {
  if (codes) return codes;
  codes = new Map();
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const name = names.of(code);
      // A withdrawn code (DD) has its country's name too; a canonical locale never holds one.
      if (name && new Intl.Locale(`und-${code}`).region === code) codes.set(name.toLowerCase(), code);
    }
  }
  return codes;
}
