type Rule = { digits: number; write: (digits: string) => string; example: string };

const plain = (digits: string) => digits;
const rules: Record<string, Rule> = {
  SE: { digits: 5, write: (digits) => `${digits.slice(0, 3)} ${digits.slice(3)}`, example: "222 22" },
  NO: { digits: 4, write: plain, example: "0150" },
  DK: { digits: 4, write: plain, example: "2100" },
  FI: { digits: 5, write: plain, example: "00100" },
};
// As the Universal Postal Union's addressing sheets have it, for the countries whose customers one may have.
const cityFirstIn = new Set(["AU", "CA", "GB", "GG", "IE", "IM", "IN", "JE", "NZ", "TH", "US", "ZA"]);

/**
 * A postcode as its country writes it: SE 222 22, NO 0150, DK 2100, FI 00100, whatever spaces and prefix ("SE-") it was
 * typed with; other countries' as typed. Null when it can't be one.
 */
export function writePostcode(typed: string, country: string): string | null {
  const rule = rules[country];
  if (!rule) return typed;
  const prefix = /^(SE?|N|NO|DK?|FIN?)-/;
  const digits = typed.toUpperCase().replace(prefix, "").replace(/\s/g, "");
  return new RegExp(`^\\d{${rule.digits}}$`).test(digits) ? rule.write(digits) : null;
}

/** How a postcode looks there; null where nothing is known of it. */
export const postcodeExample = (country: string): string | null => rules[country]?.example ?? null;

/** Whether the city stands before the postcode on an envelope. */
export const isCityFirst = (country: string): boolean => cityFirstIn.has(country);
