import ICAL from "ical.js";
import type { SeenFacts } from "@/db/tenant/schema/calendar-links";
import { type CalendarEvent, calendarText } from "@/lib/meetings/calendar-text";
import { changedFields, type EventField, factsOf, keyOf } from "./event-facts";
import { keyIn } from "./read-event";
import { readObject } from "./read-object";

const properties: Record<EventField, string[]> = {
  title: ["summary"],
  start: ["dtstart", "dtend", "duration"],
  end: ["dtstart", "dtend", "duration"],
  timeZone: ["dtstart", "dtend", "duration"],
  recurrence: ["rrule"],
  excluded: ["exdate"],
  extra: ["rdate"],
  location: ["location"],
  description: ["description"],
};

/**
 * An object as it is to stand elsewhere: what stood there, with what was changed here since `before`. Reminders, people and whatever
 * else the other calendar knows of the event stay. Without people of ours: a server that sees itself as an organiser's would write to them.
 */
export function writeObject(events: CalendarEvent[], present: string | null, before: SeenFacts): string {
  const plain = events.map((event) => ({ ...event, organiser: null, attendees: [] }));
  const fresh = calendarText(plain);
  const zone = plain[0]?.timeZone ?? "UTC";
  if (present === null || !readObject(present, zone)) return fresh;
  const calendar = new ICAL.Component(ICAL.parse(present));
  const wanted = new ICAL.Component(ICAL.parse(fresh));
  const there = new Map(calendar.getAllSubcomponents("vevent").map((one) => [keyIn(one, zone), one]));
  const now = factsOf(plain);
  wanted.getAllSubcomponents("vevent").forEach((written, index) => {
    const event = plain[index];
    const key = event ? keyOf(event) : "";
    const old = there.get(key);
    there.delete(key);
    if (old) patch(old, written, changedFields(now, before, key));
    else calendar.addSubcomponent(written);
  });
  const off = new Set(plain[0]?.excludedStarts.map((at) => at.toISOString()));
  for (const [key, old] of there) {
    const isOff = off.has(key) && old.getFirstPropertyValue("status") === "CANCELLED";
    if (key !== "" && !isOff) calendar.removeSubcomponent(old);
  }
  addZones(calendar, wanted);
  return `${calendar.toString()}\r\n`;
}

function patch(old: ICAL.Component, written: ICAL.Component, fields: EventField[]): void {
  const names = new Set(fields.flatMap((field) => properties[field]));
  const sequence = Math.max(
    ...[old, written].map((one) => Number(one.getFirstPropertyValue("sequence") ?? 0)),
  );
  for (const name of [...names, "dtstamp", "last-modified"]) {
    old.removeAllProperties(name);
    for (const property of written.getAllProperties(name))
      old.addProperty(new ICAL.Property(property.toJSON()));
  }
  old.updatePropertyWithValue("sequence", sequence);
}

function addZones(calendar: ICAL.Component, wanted: ICAL.Component): void {
  const names = (of: ICAL.Component) => of.getAllSubcomponents("vtimezone");
  const known = new Set(names(calendar).map((zone) => zone.getFirstPropertyValue("tzid")));
  for (const zone of names(wanted))
    if (!known.has(zone.getFirstPropertyValue("tzid")))
      calendar.addSubcomponent(new ICAL.Component(zone.toJSON()));
}
