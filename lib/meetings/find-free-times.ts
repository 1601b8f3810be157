import { z } from "zod";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { DomainError } from "@/lib/core/errors";
import { count, isoDate, optionalText, optionalUuid, timeOfDay } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { instantOf, isTimeZone } from "./clock";
import { busyAtMost, listBusy } from "./list-busy";
import { participantRows } from "./participant-rows";

const input = z.object({
  /** The meeting that is being moved, which is no hindrance to itself. */
  id: optionalUuid(),
  ownerId: optionalUuid(),
  participants: participantRows(),
  timeZone: optionalText(60).refine((zone) => zone === null || isTimeZone(zone), "choose"),
  findMinutes: count(5, 720),
  findFrom: isoDate(),
  findTo: isoDate(),
  hoursFrom: timeOfDay(),
  hoursTo: timeOfDay(),
});
type Wanted = z.output<typeof input>;

/** Times at which all can, `YYYY-MM-DDTHH:MM` on the clock of the zone. */
export type FreeTimes = { times: { start: string; end: string }[]; timeZone: string };

const mostDays = 92;
const proposed = 8;
const eachDay = 2;
const step = 30;

/**
 * The first times at which the organiser and the colleagues among those who take part are free, on workdays within hours of theirs.
 * Meetings that the reader may not know of count as well; of nobody more is told than that they can then.
 * @throws DomainError `invalid` at the field
 */
export const findFreeTimes = query(
  { name: "find-free-times", permission: "activity:read", input },
  async (ctx, wanted): Promise<FreeTimes> => {
    if (wanted.findTo < wanted.findFrom) refuse("findTo", "date_order");
    if (minutesOf(wanted.hoursTo) - minutesOf(wanted.hoursFrom) < wanted.findMinutes)
      refuse("hoursTo", "hours_too_short");
    const timeZone = wanted.timeZone ?? ctx.tenant.timeZone;
    const last = [wanted.findTo, addDays(wanted.findFrom, mostDays)].toSorted()[0] ?? wanted.findTo;
    const from = instantOf(`${wanted.findFrom}T00:00`, timeZone);
    const to = instantOf(`${addDays(last, 1)}T00:00`, timeZone);
    const busy = await listBusy(ctx, {
      employeeIds: whoOf(ctx, wanted),
      spans: [{ from, to }],
      except: wanted.id,
    });
    // What was not read may be busy.
    const known = busy.length < busyAtMost ? to : (busy.at(-1)?.startsAt ?? to);
    const isFree = (start: Date, end: Date) =>
      start >= ctx.now && end <= known && busy.every((one) => one.endsAt <= start || one.startsAt >= end);
    return { times: proposals(wanted, last, timeZone, isFree), timeZone };
  },
);

function whoOf(ctx: Ctx, { ownerId, participants }: Wanted): string[] {
  const colleagues = participants.flatMap(
    ({ who }) => /^employee:([0-9a-f-]{36})$/.exec(who ?? "")?.[1] ?? [],
  );
  return [...new Set([ownerId ?? ctx.actor.employeeId, ...colleagues])];
}

/** A day gives a few, so that there is something to choose from. */
function proposals(
  { findFrom, findMinutes, hoursFrom, hoursTo }: Wanted,
  last: string,
  timeZone: string,
  isFree: (start: Date, end: Date) => boolean,
): FreeTimes["times"] {
  const found: FreeTimes["times"] = [];
  for (let day = findFrom; day <= last && found.length < proposed; day = addDays(day, 1)) {
    if ([0, 6].includes(new Date(day).getUTCDay())) continue;
    let ofDay = 0;
    let minutes = minutesOf(hoursFrom);
    while (minutes + findMinutes <= minutesOf(hoursTo) && ofDay < eachDay && found.length < proposed) {
      const start = `${day}T${clock(minutes)}`;
      const end = `${day}T${clock(minutes + findMinutes)}`;
      const free = isFree(instantOf(start, timeZone), instantOf(end, timeZone));
      if (free) found.push({ start, end });
      if (free) ofDay++;
      minutes += free ? Math.max(step, Math.ceil(findMinutes / step) * step) : step;
    }
  }
  return found;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

function refuse(field: string, key: string): never {
  throw new DomainError("invalid", key, { field });
}
