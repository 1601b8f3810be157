import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";

/**
 * A telephone number in E.164, "+46701740605", when it can be one; null otherwise. `country`, ISO 3166-1 alpha-2, tells how
 * a number without country code is read.
 */
export function phoneE164(typed: string | null, country: string): string | null {
  if (!typed) return null;
  const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const parsed = parsePhoneNumberFromString(typed, home);
  return parsed?.isPossible() ? parsed.number : null;
}

/** Further numbers as they are stored, each with its E.164 form. */
export function storePhones<Row extends { number: string }>(rows: Row[], country: string) {
  return rows.map((row) => ({ ...row, e164: phoneE164(row.number, country) }));
}
