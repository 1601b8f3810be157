import ICAL from "ical.js";
import { addDaysLocally, instantOf, isTimeZone } from "@/lib/meetings/clock";
import { onceRule } from "@/lib/meetings/rule";
import type { PlainEvent } from "./event-facts";

export type RemoteEvent = PlainEvent & { isCancelled: boolean; isFree: boolean; changedAt: Date };
const usualMinutes = 30;
// How widespread office programs call the zones around here.
const otherNames = new Map([
  ["W. Europe Standard Time", "Europe/Berlin"],
  ["Romance Standard Time", "Europe/Copenhagen"],
  ["Central Europe Standard Time", "Europe/Budapest"],
  ["Central European Standard Time", "Europe/Warsaw"],
  ["FLE Standard Time", "Europe/Helsinki"],
  ["GMT Standard Time", "Europe/London"],
  ["Greenwich Standard Time", "Atlantic/Reykjavik"],
]);

/** By which start an occurrence that was changed by itself is known; empty: it is all of the event. */
export const keyIn = (event: ICAL.Component, zone: string): string =>
  timeOf(event.getFirstProperty("recurrence-id"), zone)?.at.toISOString() ?? "";

/** What one component of an object says. */
export function readEvent(event: ICAL.Component, zone: string): RemoteEvent {
  const text = (name: string) => {
    const value = event.getFirstPropertyValue(name);
    return value === null || value === undefined ? null : String(value);
  };
  const start = timeOf(event.getFirstProperty("dtstart"), zone);
  if (!start) throw new Error("an event without a start");
  const extraStarts = momentsOf(event, "rdate", zone);
  // Certain days alone are a series as well.
  const recurrence = text("rrule") ?? (extraStarts.length > 0 ? onceRule : null);
  // An instant has no zone of its own; a series is counted on some clock.
  const timeZone = start.timeZone ?? (recurrence ? "UTC" : zone);
  return {
    recurrenceId: timeOf(event.getFirstProperty("recurrence-id"), zone)?.at ?? null,
    title: text("summary") ?? "",
    allDay: start.isDate,
    startsAt: start.at,
    endsAt: endOf(event, start, timeZone),
    timeZone,
    recurrence,
    excludedStarts: momentsOf(event, "exdate", zone),
    extraStarts,
    location: text("location"),
    description: text("description"),
    isCancelled: text("status") === "CANCELLED",
    isFree: text("transp") === "TRANSPARENT",
    changedAt:
      (
        timeOf(event.getFirstProperty("last-modified"), zone) ??
        timeOf(event.getFirstProperty("dtstamp"), zone)
      )?.at ?? new Date(0),
  };
}

const momentsOf = (event: ICAL.Component, name: string, zone: string): Date[] =>
  event
    .getAllProperties(name)
    .flatMap((property) => property.getValues().map((value) => timeOf(property, zone, value)?.at))
    .filter((at) => at !== undefined);

type Moment = { at: Date; isDate: boolean; timeZone: string | null };

export function timeOf(property: ICAL.Property | null, zone: string, one?: unknown): Moment | null {
  const value = one ?? property?.getFirstValue();
  if (!property || !(value instanceof ICAL.Time)) return null;
  const local = `${value.toString().slice(0, 10)}T${value.isDate ? "00:00:00" : value.toString().slice(11, 19)}`;
  if (value.isDate) return { at: instantOf(local, zone), isDate: true, timeZone: zone };
  if (value.zone === ICAL.Timezone.utcTimezone)
    return { at: new Date(`${local}Z`), isDate: false, timeZone: null };
  const named = zoneOf(property.getFirstParameter("tzid"));
  if (named) return { at: instantOf(local, named), isDate: false, timeZone: named };
  // A zone that only the file knows: its instants are right, its clock is taken for ours.
  if (property.getFirstParameter("tzid") && value.zone !== ICAL.Timezone.localTimezone)
    return { at: value.toJSDate(), isDate: false, timeZone: zone };
  return { at: instantOf(local, zone), isDate: false, timeZone: zone };
}

function zoneOf(tzid: string | null | undefined): string | null {
  if (!tzid) return null;
  const name = otherNames.get(tzid) ?? tzid;
  const short = /[A-Za-z_]+\/[A-Za-z_+-]+$/.exec(name)?.[0] ?? name;
  return isTimeZone(name) ? name : isTimeZone(short) ? short : null;
}

function endOf(event: ICAL.Component, start: Moment, timeZone: string): Date {
  const end = timeOf(event.getFirstProperty("dtend"), timeZone)?.at;
  const duration = event.getFirstPropertyValue("duration");
  if (end && end > start.at) return end;
  if (!end && duration instanceof ICAL.Duration && duration.toSeconds() > 0) {
    if (start.isDate) return addDaysLocally(start.at, Math.ceil(duration.toSeconds() / 86_400), timeZone);
    return new Date(start.at.getTime() + duration.toSeconds() * 1000);
  }
  if (start.isDate) return addDaysLocally(start.at, 1, timeZone);
  return new Date(start.at.getTime() + usualMinutes * 60_000);
}
