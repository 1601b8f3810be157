import { addDays, weekStart } from "@/lib/core/dates";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import { presentFile } from "@/lib/views/present-file";
import { neighbours, weekNumber } from "./calendar-days";
import { calendarHref } from "./calendar-href";
import type { CalendarTools, Shown, Slot } from "./present-items";
import { type CalendarState, type CalendarView, calendarViews } from "./schema";

/** Whose calendars are shown: the reader's own first, in the order in which they were switched on. */
export function shownPeople(state: CalendarState, employees: EmployeeRow[], tools: CalendarTools): Shown {
  const ids = state.who.length > 0 ? state.who : [tools.actor.employeeId];
  return [...new Set(ids)].flatMap((id, index) => {
    const person = employees.find((one) => one.id === id);
    const slot = ((index % 8) + 1) as Slot;
    return person ? [{ id, name: person.name, initials: initials(person.name), slot }] : [];
  });
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? "")
    .join("")
    .slice(0, 2)
    .toUpperCase();

/** The head of the calendar: what is shown, the way back and forth, the views, and the colleagues to switch on and off. */
export function presentCalendarBar(
  view: CalendarView,
  day: string,
  {
    state,
    shown,
    employees,
    base,
  }: { state: CalendarState; shown: Shown; employees: EmployeeRow[]; base: string },
  tools: CalendarTools,
) {
  const { t, today, actor } = tools;
  const to = (changes: Partial<CalendarState>) => calendarHref(base, state, changes);
  const { previous, next } = neighbours(view, day);
  const names = {
    month: t("calendar.month"),
    week: t("calendar.week"),
    day: t("calendar.day"),
    agenda: t("calendar.agenda"),
  };
  const isOn = (id: string) => shown.some((one) => one.id === id);
  const people = employees.filter(({ id, active }) => active || isOn(id));
  const own = people.filter(({ id }) => id === actor.employeeId);
  return {
    title: titleOf(view, day, tools),
    file: presentFile(calendarHref(`${base}/export`, state, { day, view: undefined }), t),
    steps: [
      { label: t("calendar.previous"), href: to({ day: previous }), icon: "chevron-left" as const },
      { label: t("calendar.next"), href: to({ day: next }), icon: "chevron-right" as const },
    ],
    today: { label: t("calendar.today"), href: to({ day: today }) },
    views: calendarViews.map((one) => ({
      label: names[one],
      href: to({ view: one, day }),
      current: one === view,
    })),
    people: [...own, ...people.filter(({ id }) => id !== actor.employeeId)].map(({ id, name }) => {
      const on = isOn(id);
      const ids = shown.map((one) => one.id);
      const who = on ? ids.filter((one) => one !== id) : [...ids, id];
      return {
        id,
        name,
        initials: initials(name),
        slot: shown.find((one) => one.id === id)?.slot ?? null,
        isOn: on,
        // Somebody's calendar is always shown.
        href: on && who.length === 0 ? null : to({ who }),
      };
    }),
    everybody: { label: t("calendar.everybody"), href: to({ who: people.map(({ id }) => id) }) },
    onlyMine: { label: t("calendar.onlyMine"), href: to({ who: [] }) },
    texts: {
      label: t("calendar.steps"),
      views: t("calendar.views"),
      people: t("calendar.colleagues"),
    },
  };
}

function titleOf(view: CalendarView, day: string, { t, format }: CalendarTools): string {
  if (view === "month") return format.month(day);
  if (view === "day") return format.wholeDay(day);
  if (view === "agenda") return t("calendar.from", { date: format.wholeDay(day) });
  const monday = weekStart(day);
  return t("calendar.weekTitle", {
    number: weekNumber(day),
    from: format.date(monday),
    to: format.date(addDays(monday, 6)),
  });
}
