import { dateIn } from "@/lib/core/dates";
import { countries } from "./countries";

/** Whether the calendar knows it, by its IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    return dateIn(name, new Date()) !== "";
  } catch {
    return false;
  }
}

/** The zones of the countries that a form offers, and the one that is chosen already. */
export function timeZoneChoices(chosen: string): { value: string; label: string }[] {
  const names = new Set([chosen, ...Object.values(countries).map(({ timeZone }) => timeZone)]);
  return [...names].toSorted().map((name) => ({ value: name, label: name.replaceAll("_", " ") }));
}
