import { timeIn } from "@/lib/core/dates";
import type { TaskRow } from "@/lib/tasks/short-task";
import { calendarDays, weekNumber } from "./calendar-days";
import { calendarHref } from "./calendar-href";
import { type Laid, layOut } from "./lay-out";
import type { CalendarMeeting } from "./list-calendar";
import {
  type CalendarItem,
  type CalendarTools,
  meetingPieces,
  minutesOf,
  type Shown,
  taskItem,
} from "./present-items";
import type { CalendarState, CalendarView } from "./schema";

type Read = { meetings: CalendarMeeting[]; tasks: TaskRow[] };

export type CalendarColumn = {
  key: string;
  date: string;
  /** "mån", or of a day with several colleagues who it is. */
  name: string;
  number: string | null;
  label: string;
  /** The day with how much stands in it, where there is no room for more. */
  dayLabel: string;
  isToday: boolean;
  isOutside: boolean;
  week: string | null;
  href: string;
  newHref: string | null;
  newLabel: string;
  whole: CalendarItem[];
  timed: Laid<CalendarItem>[];
};
export type PresentedCalendar = ReturnType<typeof presentCalendar>;

type Known = {
  state: CalendarState;
  shown: Shown;
  mayWrite: boolean;
  /** The page that the calendar stands on. */
  base: string;
  /** The present unless another instant is said. */
  now?: Date;
};

/** The days of a view with everything that stands in them, in the reader's language. */
export function presentCalendar(
  view: CalendarView,
  day: string,
  read: Read,
  { state, shown, mayWrite, base, now = new Date() }: Known,
  tools: CalendarTools,
) {
  const { t, format, today, tenant } = tools;
  const days = calendarDays(view, day);
  const items = new Map<string, CalendarItem[]>(days.map((date) => [date, []]));
  for (const row of read.tasks)
    if (row.dueOn) items.get(row.dueOn)?.push(taskItem(row, shown, mayWrite, tools));
  for (const row of read.meetings)
    for (const [date, item] of meetingPieces(row, days, shown, mayWrite, tools)) items.get(date)?.push(item);
  const column = (date: string, person: Pick<Shown[number], "id" | "name"> | null): CalendarColumn => {
    const own = (items.get(date) ?? []).filter((item) => !person || isOf(item, person.id));
    const about = state.customer ? `&customer=${state.customer}` : "";
    return {
      key: person?.id ?? date,
      date,
      name: person?.name ?? format.weekday(date),
      number: person ? null : String(Number(date.slice(8))),
      label: person ? `${person.name}, ${format.wholeDay(date)}` : format.wholeDay(date),
      dayLabel: [format.wholeDay(date), own.length > 0 && t("calendar.count", { count: own.length })]
        .filter(Boolean)
        .join(", "),
      isToday: date === today,
      isOutside: view === "month" && date.slice(0, 7) !== day.slice(0, 7),
      week: new Date(date).getUTCDay() === 1 ? t("calendar.weekShort", { number: weekNumber(date) }) : null,
      href: calendarHref(base, state, { view: "day", day: date }),
      newHref:
        mayWrite && person?.id !== nobody ? `/${tenant.slug}/meetings/new?start=${date}${about}` : null,
      newLabel: t("calendar.newOn", { date: format.wholeDay(date) }),
      whole: own.filter(({ whole }) => whole),
      timed: layOut(own.filter(({ whole }) => !whole)),
    };
  };
  const isUnclaimed = (items.get(day) ?? []).some((item) => isOf(item, nobody));
  const columns =
    view === "day" && shown.length > 1 && !state.customer
      ? [...shown, ...(isUnclaimed ? [{ id: nobody, name: t("calendar.nobody") }] : [])].map((person) =>
          column(day, person),
        )
      : days.map((date) => column(date, null));
  return { view, columns, hours: hoursOf(columns, tools), now: clockOf(now, tools), texts: gridTexts(tools) };
}

/** How far the day has come by the organisation's clock. */
function clockOf(now: Date, { tenant: { timeZone } }: CalendarTools) {
  return { minute: minutesOf(`T${timeIn(timeZone, now)}`), timeZone };
}

/** In a day of several colleagues, whom what nobody has taken on stands beside. */
const nobody = "nobody";

const isOf = ({ personIds }: CalendarItem, id: string) =>
  id === nobody ? personIds.length === 0 : personIds.includes(id);

/** The hours of a working day, and further where something stands outside them. */
function hoursOf(columns: CalendarColumn[], { format }: CalendarTools) {
  const timed = columns.flatMap((column) => column.timed);
  const from = Math.min(7, ...timed.map((item) => Math.floor(item.from / 60)));
  const to = Math.max(19, ...timed.map((item) => Math.ceil(item.to / 60)));
  const names = Array.from({ length: to - from }, (_, index) =>
    format.time(`${String(from + index).padStart(2, "0")}:00`),
  );
  return { from, to, names };
}

function gridTexts({ t }: CalendarTools) {
  return {
    caption: t("calendar.title"),
    allDay: t("calendar.allDay"),
    nothing: t("calendar.nothing"),
    more: t("calendar.more", { count: "%count" }),
    failed: t("calendar.moveFailed"),
    close: t("common.close"),
    moved: t("calendar.movedTo", { title: "%title", time: "%time" }),
  };
}
