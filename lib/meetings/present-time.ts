import type { Formatter } from "@/lib/core/format";
import type { Locale } from "@/lib/core/locales";
import type { Translate } from "@/lib/i18n/translator";
import { clockTimes, type Times } from "./meeting-times";

type Tools = { t: Translate; format: Formatter; actor: { locale: Locale }; tenant: { timeZone: string } };

/** A time of day as the language writes it. */
const clock = (time: string, locale: Locale) => (locale === "da" ? time.replace(":", ".") : time);

/** For a letter: "Tuesday 1 December 2026, 09:00–10:30", where it is of one day. */
export function longTimeText(times: Times, tools: Tools): string {
  const { startsOn, startTime, endsOn, endTime, allDay, timeZone } = clockTimes(times);
  const { t, format, actor, tenant } = tools;
  if (startsOn !== endsOn) return timeText(times, tools);
  const day = `${format.wholeDay(startsOn)} ${startsOn.slice(0, 4)}`;
  const date = day.charAt(0).toUpperCase() + day.slice(1);
  if (allDay) return t("meetings.wholeDay", { date });
  const zone = timeZone === tenant.timeZone ? "" : ` (${timeZone.replace("_", " ")})`;
  return `${date}, ${clock(startTime ?? "", actor.locale)}–${clock(endTime ?? "", actor.locale)}${zone}`;
}

/** "2026-12-01 09:00–10:30": on the meeting's own clock, which is named where it is not the organisation's. */
export function timeText(times: Times, { t, format, actor, tenant }: Tools): string {
  const { startsOn, startTime, endsOn, endTime, allDay, timeZone } = clockTimes(times);
  const zone = timeZone === tenant.timeZone || allDay ? "" : ` (${timeZone.replace("_", " ")})`;
  const isOneDay = startsOn === endsOn;
  const [first, last] = [format.date(startsOn), format.date(endsOn)];
  if (allDay)
    return isOneDay ? t("meetings.wholeDay", { date: first }) : t("meetings.wholeDays", { first, last });
  const from = `${first} ${clock(startTime ?? "", actor.locale)}`;
  const to = clock(endTime ?? "", actor.locale);
  return `${from}–${isOneDay ? to : `${last} ${to}`}${zone}`;
}
