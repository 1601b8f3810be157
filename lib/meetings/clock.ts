import { Temporal } from "temporal-polyfill";

/**
 * Instants and what the clock of a time zone shows then. A time that the clock leaves out in spring is the one an hour
 * later, a time that comes twice in autumn is the first (Temporal's "compatible", RFC 5545 3.3.5).
 */

/** The instant of `YYYY-MM-DDTHH:MM` on a zone's clock. */
export function instantOf(local: string, timeZone: string): Date {
  const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, {
    disambiguation: "compatible",
  });
  return new Date(zoned.epochMilliseconds);
}

/** What the zone's clock shows, `YYYY-MM-DDTHH:MM`. */
export function localOf(instant: Date, timeZone: string): string {
  return plainOf(instant, timeZone).toString({ smallestUnit: "minute" });
}

export function plainOf(instant: Date, timeZone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime();
}

/** `moved` as far from `instant`, on the zone's clock, as `to` is from `from`. */
export function shiftLocally(instant: Date, from: Date, to: Date, timeZone: string): Date {
  const by = plainOf(from, timeZone).until(plainOf(to, timeZone), { largestUnit: "day" });
  return instantOf(plainOf(instant, timeZone).add(by).toString(), timeZone);
}

/** So many whole days later at the same time of the zone's clock. */
export function addDaysLocally(instant: Date, days: number, timeZone: string): Date {
  return instantOf(plainOf(instant, timeZone).add({ days }).toString(), timeZone);
}

/** How many midnights lie between two, on the zone's clock. */
export function daysBetween(from: Date, to: Date, timeZone: string): number {
  const day = (instant: Date) => plainOf(instant, timeZone).toPlainDate();
  return day(from).until(day(to), { largestUnit: "day" }).days;
}

export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    Temporal.Now.zonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
