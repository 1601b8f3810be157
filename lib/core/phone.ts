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
