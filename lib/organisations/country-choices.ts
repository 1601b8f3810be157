import type { Locale } from "@/lib/core/locales";
import { countries } from "./countries";

const nordic = 8; // as `countries` begins

/** The countries of a form, named in the reader's language: the Nordic ones first, then the rest by name. */
export function countryChoices(locale: Locale): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const all = Object.keys(countries).map((value) => ({ value, label: names.of(value) ?? value }));
  const rest = all.slice(nordic).sort((a, b) => a.label.localeCompare(b.label, locale));
  return [...all.slice(0, nordic), ...rest];
}

export function countryName(country: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: "region" }).of(country) ?? country;
}
