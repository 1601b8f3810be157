import { createHash } from "node:crypto";
import type { SeenFacts } from "@/db/tenant/schema/calendar-links";
import type { CalendarEvent } from "@/lib/meetings/calendar-text";
import { localOf, plainOf } from "@/lib/meetings/clock";

export const eventFields = [
  "title",
  "start",
  "end",
  "timeZone",
  "recurrence",
  "excluded",
  "extra",
  "location",
  "description",
] as const;
export type EventField = (typeof eventFields)[number];

export type PlainEvent = Pick<
  CalendarEvent,
  | "recurrenceId"
  | "title"
  | "allDay"
  | "startsAt"
  | "endsAt"
  | "timeZone"
  | "recurrence"
  | "excludedStarts"
  | "extraStarts"
  | "location"
  | "description"
>;

/** By which an event of an object is known: its start by the rule, or nothing for all of it. */
export const keyOf = ({ recurrenceId }: Pick<PlainEvent, "recurrenceId">) =>
  recurrenceId?.toISOString() ?? "";

/** What an event says, field by field, hashed: equal where two calendars mean the same, however they write it. */
export function factsOf(events: PlainEvent[]): SeenFacts {
  return Object.fromEntries(
    events.map((event) => [
      keyOf(event),
      Object.fromEntries(eventFields.flatMap((field) => factOf(event, field))),
    ]),
  );
}

/** Most events have no further days, and say nothing of them. */
function factOf(event: PlainEvent, field: EventField): [EventField, string][] {
  const said = saidBy(event, field);
  return said === "" && field === "extra" ? [] : [[field, hash(said)]];
}

const hash = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 16);

function saidBy(event: PlainEvent, field: EventField): string {
  const { allDay, timeZone, recurrence } = event;
  const at = (instant: Date) => (allDay ? localOf(instant, timeZone).slice(0, 10) : instant.toISOString());
  const lines = (text: string | null) => (text ?? "").replaceAll("\r\n", "\n").trim();
  const values: Record<EventField, () => string> = {
    title: () => event.title.trim(),
    start: () => at(event.startsAt),
    end: () => at(event.endsAt),
    // Of a single meeting the instants say everything.
    timeZone: () => (allDay || recurrence === null ? "" : timeZone),
    recurrence: () => plainRule(event),
    excluded: () => [...new Set(event.excludedStarts.map(at))].toSorted().join(),
    extra: () => (recurrence === null ? "" : [...new Set(event.extraStarts.map(at))].toSorted().join()),
    location: () => lines(event.location),
    description: () => lines(event.description),
  };
  return values[field]();
}

/** A rule in one form: without what goes without saying, a last day as a day. */
export function plainRule({
  recurrence,
  timeZone,
  allDay,
}: Pick<PlainEvent, "recurrence" | "timeZone" | "allDay">): string {
  const parts = (recurrence ?? "").toUpperCase().split(";").filter(Boolean);
  return parts
    .filter((part) => part !== "INTERVAL=1" && part !== "WKST=MO")
    .map((part) =>
      part.replace(/^UNTIL=(\d{8})T(\d{6})Z?$/, (whole, day: string, time: string) =>
        untilOf(whole, day, time),
      ),
    )
    .toSorted()
    .join(";");
  function untilOf(whole: string, day: string, time: string): string {
    if (allDay) return `UNTIL=${day}`;
    const instant = new Date(
      `${day}T${time}Z`.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, "$1-$2-$3T$4:$5:$6Z"),
    );
    const local = plainOf(instant, timeZone);
    const isLastSecond = local.hour === 23 && local.minute === 59;
    return isLastSecond ? `UNTIL=${local.toPlainDate().toString().replaceAll("-", "")}` : whole;
  }
}

/** The fields of an event that are not as they were. */
export function changedFields(now: SeenFacts, before: SeenFacts, key: string): EventField[] {
  return eventFields.filter((field) => now[key]?.[field] !== before[key]?.[field]);
}

export function differs(a: SeenFacts, b: SeenFacts): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].some(
    (key) => changedFields(a, b, key).length > 0,
  );
}
