import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import type { ParticipantState } from "@/db/tenant/schema/meetings";
import { plainOf } from "./clock";

/** A meeting as calendars write it (RFC 5545). */
export type CalendarEvent = {
  uid: string;
  sequence: number;
  /** Of one occurrence of a series: its start by the rule. */
  recurrenceId: Date | null;
  title: string;
  allDay: boolean;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  recurrence: string | null;
  excludedStarts: Date[];
  extraStarts: Date[];
  location: string | null;
  description: string | null;
  isCancelled: boolean;
  changedAt: Date;
  organiser: { name: string; email: string } | null;
  attendees: { name: string; email: string; state: ParticipantState }[];
  /** Nobody is busy by it. */
  isFree?: boolean;
};

const states = {
  needs_action: "NEEDS-ACTION",
  accepted: "ACCEPTED",
  tentative: "TENTATIVE",
  declined: "DECLINED",
} as const;
const yearsOfZone = 6;

/** A calendar of these meetings: a message to somebody (`method`), or what a calendar holds. */
export function calendarText(
  events: CalendarEvent[],
  { method, name }: { method?: "REQUEST" | "CANCEL"; name?: string } = {},
): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("prodid", "-//Vekt//Vekt//EN");
  calendar.addPropertyWithValue("version", "2.0");
  if (method) calendar.addPropertyWithValue("method", method);
  if (name) calendar.addPropertyWithValue("x-wr-calname", name);
  const zones = new Map<string, Date>();
  for (const { allDay, timeZone, startsAt } of events) {
    const first = zones.get(timeZone);
    if (!allDay && (!first || startsAt < first)) zones.set(timeZone, startsAt);
  }
  for (const [zone, from] of zones) if (zone !== "UTC") calendar.addSubcomponent(zoneOf(zone, from));
  for (const event of events) calendar.addSubcomponent(eventOf(event));
  return `${calendar.toString()}\r\n`;
}

function eventOf(event: CalendarEvent): ICAL.Component {
  const component = new ICAL.Component("vevent");
  const text = (name: string, value: string | null) => {
    if (value) component.addPropertyWithValue(name, value);
  };
  text("uid", event.uid);
  component.addPropertyWithValue("sequence", event.sequence);
  component.addPropertyWithValue("dtstamp", utc(event.changedAt));
  time(component, "dtstart", event.startsAt, event);
  time(component, "dtend", event.endsAt, event);
  if (event.recurrenceId) time(component, "recurrence-id", event.recurrenceId, event);
  if (event.recurrence) component.addPropertyWithValue("rrule", ICAL.Recur.fromString(ruleOf(event)));
  if (event.recurrence) for (const at of event.extraStarts) time(component, "rdate", at, event);
  for (const at of event.excludedStarts) time(component, "exdate", at, event);
  text("summary", event.title);
  text("location", event.location);
  text("description", event.description);
  text("status", event.isCancelled ? "CANCELLED" : "CONFIRMED");
  text("transp", event.isFree ? "TRANSPARENT" : null);
  if (event.organiser) {
    const property = component.addPropertyWithValue("organizer", `mailto:${event.organiser.email}`);
    property.setParameter("cn", event.organiser.name);
  }
  for (const attendee of event.attendees) {
    const property = component.addPropertyWithValue("attendee", `mailto:${attendee.email}`);
    property.setParameter("cn", attendee.name);
    property.setParameter("partstat", states[attendee.state]);
    property.setParameter("rsvp", "TRUE");
  }
  return component;
}

/** A last day is one of the zone's clock, which of timed meetings is written as an instant (3.3.10). */
function ruleOf({ recurrence, allDay, timeZone }: CalendarEvent): string {
  const rule = recurrence ?? "";
  if (allDay) return rule.replace(/(UNTIL=\d{8})T\d{6}Z?/, "$1");
  return rule.replace(/UNTIL=(\d{4})(\d\d)(\d\d)(?!T)/, (_, year, month, day) => {
    const end = Temporal.PlainDateTime.from(`${year}-${month}-${day}T23:59:59`).toZonedDateTime(timeZone);
    return `UNTIL=${compact(new Date(end.epochMilliseconds).toISOString())}`;
  });
}

const compact = (iso: string) => iso.replace(/[-:]|\.\d+/g, "");

function time(
  component: ICAL.Component,
  name: string,
  at: Date,
  { allDay, timeZone }: Pick<CalendarEvent, "allDay" | "timeZone">,
): void {
  const local = plainOf(at, timeZone);
  const property = new ICAL.Property(name);
  if (allDay) {
    property.resetType("date");
    property.setValue(ICAL.Time.fromDateString(local.toPlainDate().toString()));
  } else if (timeZone === "UTC") property.setValue(utc(at));
  else {
    property.setValue(ICAL.Time.fromDateTimeString(local.toString({ smallestUnit: "second" })));
    property.setParameter("tzid", timeZone);
  }
  component.addProperty(property);
}

const utc = (at: Date) => ICAL.Time.fromDateTimeString(`${at.toISOString().slice(0, 19)}Z`);

/** What a zone's clock does in the years around: written out change by change, so that no calendar needs to know the zone. */
function zoneOf(timeZone: string, from: Date): ICAL.Component {
  const zone = new ICAL.Component("vtimezone");
  zone.addPropertyWithValue("tzid", timeZone);
  let at = Temporal.Instant.fromEpochMilliseconds(from.getTime())
    .toZonedDateTimeISO(timeZone)
    .subtract({ years: 1 });
  const until = at.add({ years: yearsOfZone });
  zone.addSubcomponent(change("standard", at.toPlainDateTime(), at.offset, at.offset));
  for (
    let next = at.getTimeZoneTransition("next");
    next && Temporal.ZonedDateTime.compare(next, until) < 0;
    next = at.getTimeZoneTransition("next")
  ) {
    const before = next.subtract({ seconds: 1 });
    const kind = next.offsetNanoseconds > before.offsetNanoseconds ? "daylight" : "standard";
    const local = before.toPlainDateTime().add({ seconds: 1 });
    zone.addSubcomponent(change(kind, local, before.offset, next.offset));
    at = next;
  }
  return zone;
}

function change(kind: string, local: Temporal.PlainDateTime, before: string, after: string): ICAL.Component {
  const component = new ICAL.Component(kind);
  component.addPropertyWithValue(
    "dtstart",
    ICAL.Time.fromDateTimeString(local.toString({ smallestUnit: "second" })),
  );
  component.addPropertyWithValue("tzoffsetfrom", ICAL.UtcOffset.fromString(before));
  component.addPropertyWithValue("tzoffsetto", ICAL.UtcOffset.fromString(after));
  return component;
}
