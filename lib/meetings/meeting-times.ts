import { DomainError } from "@/lib/core/errors";
import { addDaysLocally, instantOf, localOf } from "./clock";

export type Times = { allDay: boolean; startsAt: Date; endsAt: Date; timeZone: string };
type Sent = {
  allDay?: boolean | undefined;
  startsOn?: string | undefined;
  startTime?: string | null | undefined;
  endsOn?: string | null | undefined;
  endTime?: string | null | undefined;
  timeZone?: string | null | undefined;
};

const usualMinutes = 60;

/** How a meeting's times stand in a form: of whole days the last one, no times. */
export function clockTimes({ allDay, startsAt, endsAt, timeZone }: Times) {
  const start = localOf(startsAt, timeZone);
  const end = localOf(allDay ? new Date(endsAt.getTime() - 1) : endsAt, timeZone);
  return {
    allDay,
    startsOn: start.slice(0, 10),
    startTime: allDay ? null : start.slice(11),
    endsOn: end.slice(0, 10),
    endTime: allDay ? null : end.slice(11),
    timeZone,
  };
}

/**
 * The instants of what a form says; of whole days from midnight to midnight in the zone.
 * @throws DomainError `invalid` at the field, where it would end before it starts
 */
export function readTimes(sent: Sent, usualTimeZone: string): Times {
  const { allDay = false, startsOn = "", startTime, endTime } = sent;
  const timeZone = sent.timeZone ?? usualTimeZone;
  const endsOn = sent.endsOn ?? startsOn;
  if (allDay) {
    if (endsOn < startsOn) refuse("endsOn");
    const startsAt = instantOf(`${startsOn}T00:00`, timeZone);
    const lastDay = instantOf(`${endsOn}T00:00`, timeZone);
    return { allDay, startsAt, endsAt: addDaysLocally(lastDay, 1, timeZone), timeZone };
  }
  if (!startTime) throw new DomainError("invalid", "required", { field: "startTime" });
  const startsAt = instantOf(`${startsOn}T${startTime}`, timeZone);
  const endsAt = endTime
    ? instantOf(`${endsOn}T${endTime}`, timeZone)
    : new Date(startsAt.getTime() + usualMinutes * 60_000);
  if (endsAt <= startsAt) refuse(endsOn < startsOn ? "endsOn" : "endTime");
  return { allDay, startsAt, endsAt, timeZone };
}

function refuse(field: string): never {
  throw new DomainError("invalid", "ends_before_start", { field });
}
