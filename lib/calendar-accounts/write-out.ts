import ICAL from "ical.js";
import { onceRule, readRule } from "@/lib/meetings/rule";
import { plainRule } from "./event-facts";
import { type RemoteEvent, readEvent, timeOf } from "./read-event";

const daysAhead = 400;
const daysBack = 31;
/** What comes again more often is no meeting of anybody's. */
const most = 500;
const stepsAtMost = 20_000;

type Written = { whole: RemoteEvent; parts: RemoteEvent[] };

/**
 * An event that comes again in a way that we can't follow, as the days that it comes to in the year ahead: changes from one occurrence
 * on (RANGE=THISANDFUTURE), days with a length of their own (RDATE of periods), rules by the hour of a day. Null where we can follow
 * it, and of what comes more often than by the day.
 */
export function writeOut(calendar: ICAL.Component, at: number, zone: string): Written | null {
  const components = calendar.getAllSubcomponents("vevent");
  const main = components[at];
  if (!main || isFollowed(main, components, zone)) return null;
  const others = components.filter((one) => one !== main);
  const event = new ICAL.Event(main, { exceptions: others.map((one) => new ICAL.Event(one)) });
  const said = readEvent(main, zone);
  const dtstart = main.getFirstProperty("dtstart");
  const found: { start: Date; part: RemoteEvent | null }[] = [];
  const steps = event.iterator();
  for (let step = 0; step < stepsAtMost; step++) {
    const next = steps.next();
    if (!next) break;
    const start = timeOf(dtstart, zone, next)?.at;
    if (!start || start.getTime() > Date.now() + daysAhead * 86_400_000) break;
    if (start.getTime() < Date.now() - daysBack * 86_400_000) continue;
    if (found.push({ start, part: partOf(event, next, start, said, zone) }) > most) return null;
  }
  const [first, ...further] = found.map(({ start }) => start);
  if (!first) return null;
  const length = said.endsAt.getTime() - said.startsAt.getTime();
  const parts = found.flatMap(({ part }) => part ?? []);
  const gone = parts.flatMap(({ isCancelled, recurrenceId }) =>
    isCancelled && recurrenceId ? [recurrenceId] : [],
  );
  return {
    whole: {
      ...said,
      startsAt: first,
      endsAt: new Date(first.getTime() + length),
      recurrence: onceRule,
      extraStarts: further,
      excludedStarts: gone,
    },
    parts: parts.filter(({ isCancelled }) => !isCancelled),
  };
}

function isFollowed(main: ICAL.Component, all: ICAL.Component[], zone: string): boolean {
  const isRanged = all.some((one) => one.getFirstProperty("recurrence-id")?.getFirstParameter("range"));
  const hasPeriods = main.getAllProperties("rdate").some((one) => one.getFirstValue() instanceof ICAL.Period);
  const { recurrence, timeZone, allDay } = readEvent(main, zone);
  if (isRanged || hasPeriods) return false;
  if (recurrence === null || /FREQ=(HOURLY|MINUTELY|SECONDLY)/.test(recurrence)) return true;
  return readRule(plainRule({ recurrence, timeZone, allDay })) !== null;
}

/** What an occurrence says that the series doesn't; null of one that is as the series. */
function partOf(
  event: ICAL.Event,
  next: ICAL.Time,
  start: Date,
  said: RemoteEvent,
  zone: string,
): RemoteEvent | null {
  const { item, startDate, endDate } = event.getOccurrenceDetails(next);
  if (item === event) return periodOf(event.component, start, said);
  const own = readEvent(item.component, zone);
  const begin = timeOf(item.component.getFirstProperty("dtstart"), zone, startDate)?.at ?? own.startsAt;
  const end = timeOf(item.component.getFirstProperty("dtstart"), zone, endDate)?.at ?? own.endsAt;
  return {
    ...own,
    recurrenceId: start,
    startsAt: begin,
    endsAt: end,
    excludedStarts: [],
    extraStarts: [],
    recurrence: null,
  };
}

/** A day that was given a length of its own. */
function periodOf(main: ICAL.Component, start: Date, said: RemoteEvent): RemoteEvent | null {
  const plain = {
    ...said,
    recurrenceId: start,
    startsAt: start,
    recurrence: null,
    excludedStarts: [],
    extraStarts: [],
  };
  for (const property of main.getAllProperties("rdate"))
    for (const value of property.getValues()) {
      if (!(value instanceof ICAL.Period)) continue;
      const begin = timeOf(property, said.timeZone, value.start)?.at;
      const end = timeOf(property, said.timeZone, value.getEnd())?.at;
      if (begin?.getTime() === start.getTime() && end) return { ...plain, endsAt: end };
    }
  return null;
}
