import type { Locale } from "@/lib/core/locales";

type CountryDefaults = { currency: string; timeZone: string; locale: Locale };

/**
 * What follows from an organisation's country until it says otherwise: ISO 4217, IANA, language.
 * The Nordic countries first, as the form lists them, then the rest of the European Economic Area and near trade.
 */
export const countries = {
  SE: { currency: "SEK", timeZone: "Europe/Stockholm", locale: "sv" },
  NO: { currency: "NOK", timeZone: "Europe/Oslo", locale: "nb" },
  DK: { currency: "DKK", timeZone: "Europe/Copenhagen", locale: "da" },
  FI: { currency: "EUR", timeZone: "Europe/Helsinki", locale: "sv" },
  IS: { currency: "ISK", timeZone: "Atlantic/Reykjavik", locale: "en" },
  AX: { currency: "EUR", timeZone: "Europe/Mariehamn", locale: "sv" },
  FO: { currency: "DKK", timeZone: "Atlantic/Faroe", locale: "da" },
  GL: { currency: "DKK", timeZone: "America/Nuuk", locale: "da" },
  AT: { currency: "EUR", timeZone: "Europe/Vienna", locale: "en" },
  BE: { currency: "EUR", timeZone: "Europe/Brussels", locale: "en" },
  CH: { currency: "CHF", timeZone: "Europe/Zurich", locale: "en" },
  CZ: { currency: "CZK", timeZone: "Europe/Prague", locale: "en" },
  DE: { currency: "EUR", timeZone: "Europe/Berlin", locale: "en" },
  EE: { currency: "EUR", timeZone: "Europe/Tallinn", locale: "en" },
  ES: { currency: "EUR", timeZone: "Europe/Madrid", locale: "en" },
  FR: { currency: "EUR", timeZone: "Europe/Paris", locale: "en" },
  GB: { currency: "GBP", timeZone: "Europe/London", locale: "en" },
  IE: { currency: "EUR", timeZone: "Europe/Dublin", locale: "en" },
  IT: { currency: "EUR", timeZone: "Europe/Rome", locale: "en" },
  LT: { currency: "EUR", timeZone: "Europe/Vilnius", locale: "en" },
  LU: { currency: "EUR", timeZone: "Europe/Luxembourg", locale: "en" },
  LV: { currency: "EUR", timeZone: "Europe/Riga", locale: "en" },
  NL: { currency: "EUR", timeZone: "Europe/Amsterdam", locale: "en" },
  PL: { currency: "PLN", timeZone: "Europe/Warsaw", locale: "en" },
  PT: { currency: "EUR", timeZone: "Europe/Lisbon", locale: "en" },
  US: { currency: "USD", timeZone: "America/New_York", locale: "en" },
} as const satisfies Record<string, CountryDefaults>;

export type Country = keyof typeof countries;

export const isCountry = (code: string): code is Country => Object.hasOwn(countries, code);

/** The country that a language suggests, for a form's first choice. */
export const countryOfLocale: Record<Locale, Country> = { sv: "SE", nb: "NO", da: "DK", en: "SE" };
