import ICAL from "ical.js";
import { addDaysLocally, instantOf, isTimeZone } from "@/lib/meetings/clock";
import type { PlainEvent } from "./event-facts";

export type RemoteEvent = PlainEvent & { isCancelled: boolean; isFree: boolean; changedAt: Date };
export type RemoteObject = {
  uid: string;
  /** All of it; what was called off of it is excluded. */
  whole: RemoteEvent;
  /** Occurrences that were changed by themselves. */
  parts: RemoteEvent[];
};

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

/** What an object of a calendar says of an event; null where it is none, or none that we can read. `zone` is for times without one. */
export function readObject(text: string, zone: string): RemoteObject | null {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents("vevent").map((one) => readEvent(one, zone));
    const uid = calendar.getFirstSubcomponent("vevent")?.getFirstPropertyValue("uid");
    const main = events.find(({ recurrenceId }) => recurrenceId === null);
    // Who was asked to one occurrence alone has no more than that.
    const whole = main ?? (events[0] && { ...events[0], recurrenceId: null });
    if (!whole || typeof uid !== "string") return null;
    const all = main ? events.filter((event) => event !== main) : [];
    const off = all.flatMap(({ isCancelled, recurrenceId }) =>
      isCancelled && recurrenceId ? [recurrenceId] : [],
    );
    const excludedStarts = [...whole.excludedStarts, ...off];
    return { uid, whole: { ...whole, excludedStarts }, parts: all.filter(({ isCancelled }) => !isCancelled) };
  } catch {
    return null;
  }
}

/** By which start an occurrence that was changed by itself is known; empty: it is all of the event. */
export const keyIn = (event: ICAL.Component, zone: string): string =>
  timeOf(event.getFirstProperty("recurrence-id"), zone)?.at.toISOString() ?? "";

function readEvent(event: ICAL.Component, zone: string): RemoteEvent {
  const text = (name: string) => {
    const value = event.getFirstPropertyValue(name);
    return value === null || value === undefined ? null : String(value);
  };
  const start = timeOf(event.getFirstProperty("dtstart"), zone);
  if (!start) throw new Error("an event without a start");
  const recurrence = text("rrule");
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
    excludedStarts: event
      .getAllProperties("exdate")
      .flatMap((property) => property.getValues().map((value) => timeOf(property, zone, value)?.at))
      .filter((at) => at !== undefined),
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

type Moment = { at: Date; isDate: boolean; timeZone: string | null };

function timeOf(property: ICAL.Property | null, zone: string, one?: unknown): Moment | null {
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
