import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";

/**
 * A telephone number in E.164, "+46701740605", when it can be one; null otherwise. `country`, ISO 3166-1 alpha-2, tells how
 * a number without country code is read.
 */
export function phoneE164(typed: string | null, country: string): string | null {
  if (!typed) return null;
  const parsed = parsePhoneNumberFromString(typed, supported(country));
  return parsed?.isPossible() ? parsed.number : null;
}

const supported = (country: string): CountryCode | undefined =>
  isSupportedCountry(country) ? country : undefined;

/**
 * A number as people write it: "070-174 06 05" at home, "+47 22 12 34 56" of other countries, however an exchange gave it.
 * What says more than a number, an extension or a name, stays as it came.
 */
export function phoneText(given: string, country: string): string {
  const home = supported(country);
  const parsed = /^[+\d\s()./-]+$/.test(given) ? parsePhoneNumberFromString(given, home) : undefined;
  if (!parsed?.isPossible()) return given;
  const isAtHome = home && parsed.countryCallingCode === getCountryCallingCode(home);
  return isAtHome ? parsed.formatNational() : parsed.formatInternational();
}

/** Further numbers as they are stored, each with its E.164 form. */
export function storePhones<Row extends { number: string }>(rows: Row[], country: string) {
  return rows.map((row) => ({ ...row, e164: phoneE164(row.number, country) }));
}
