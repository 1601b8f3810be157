import type { Locale } from "./locales";

/** A thing's name in the language asked for, else in the organisation's, else in whichever it has. */
export function nameIn(names: Partial<Record<Locale, string>>, locale: Locale, home: Locale): string {
  return names[locale] ?? names[home] ?? Object.values(names)[0] ?? "";
}
