/** What was typed into the one field of a new customer: an organisation number, or a name. */
export type AskedFor = { country: string } & (
  | { number: string; name?: undefined }
  | { name: string; number?: undefined }
);

/** Digits of each country's organisation numbers; Sweden's also with the century that tax files put first. */
const lengths: Record<string, number[]> = { SE: [10, 12], NO: [9], DK: [8], FI: [8] };

/**
 * Eight digits or more are a number, of the country whose sign stands before it, else of `home` if its numbers are that
 * long, else of the one whose are: 9 Norway, 10 Sweden, 8 Denmark, with a hyphen before the last Finland.
 */
export function askedFor(typed: string, home: string): AskedFor {
  const text = typed.trim().replace(/\s+/g, " ");
  const match = /^(SE|NO|DK|FI)?([\d\s.\-\u2010-\u2013]{8,24})(MVA)?$/i.exec(text);
  const digits = match?.[2]?.replace(/\D/g, "") ?? "";
  if (!match || digits.length < 8) return { name: text, country: home };
  const sign = match[1]?.toUpperCase();
  // A Swedish VAT number is the number and 01.
  const number = sign === "SE" && digits.length === 12 ? digits.replace(/01$/, "") : digits;
  if (sign) return { number, country: sign };
  if (lengths[home]?.includes(number.length)) return { number, country: home };
  if (number.length === 8 && /-\d$/.test(text)) return { number, country: "FI" };
  const country = ["NO", "SE", "DK"].find((code) => lengths[code]?.includes(number.length));
  return { number, country: country ?? home };
}
