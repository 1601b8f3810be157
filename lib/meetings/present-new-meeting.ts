import { addDays } from "@/lib/core/dates";
import { instantOf, localOf } from "./clock";
import type { MeetingStart } from "./present-meeting-form";

type Asked = { start?: string | undefined; end?: string | undefined; allDay?: string | undefined };
type Times = Pick<MeetingStart, "startsOn" | "startTime" | "endsOn" | "endTime" | "allDay">;

const moment = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d))?$/;

/**
 * When a new meeting is proposed: `start` and `end` as the organisation's clock shows them, `YYYY-MM-DDTHH:MM`, or a day; today and
 * where nothing is asked for from the next full hour on; around midnight from nine in the morning, so that it ends on its own day.
 */
export function proposedTimes({ start, end, allDay }: Asked, now: Date, timeZone: string): Times {
  const asked = read(start);
  const next = localOf(new Date(now.getTime() + 3_600_000), timeZone);
  const [day, hour] = [next.slice(0, 10), next.slice(11, 13)];
  const isNight = hour === "23" || hour === "00";
  const startsOn = asked?.day ?? (hour === "23" ? addDays(day, 1) : day);
  const isAhead = startsOn === day && !(isNight && !asked);
  const startTime = asked?.time ?? (isAhead ? `${hour}:00` : "09:00");
  const until = read(end);
  const isLater = until !== null && `${until.day}T${until.time ?? "24:00"}` > `${startsOn}T${startTime}`;
  const hourLater = localOf(
    new Date(instantOf(`${startsOn}T${startTime}`, timeZone).getTime() + 3_600_000),
    timeZone,
  );
  return {
    startsOn,
    startTime,
    endsOn: isLater ? until.day : allDay ? startsOn : hourLater.slice(0, 10),
    endTime: isLater && until.time ? until.time : hourLater.slice(11),
    allDay: Boolean(allDay),
  };
}

function read(text: string | undefined): { day: string; time: string | undefined } | null {
  const [, day, hour, minute] = moment.exec(text ?? "") ?? [];
  if (!day || addDays(day, 0) !== day) return null;
  return { day, time: hour && minute ? `${hour}:${minute}` : undefined };
}
