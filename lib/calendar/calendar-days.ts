import { addDays, monthStart, weekStart } from "@/lib/core/dates";
import type { CalendarView } from "./schema";

const agendaDays = 21;

/** The days that a view shows, in their order. Weeks begin on Monday; a month is shown in whole weeks. */
export function calendarDays(view: CalendarView, day: string): string[] {
  if (view === "day") return [day];
  if (view === "agenda") return daysFrom(day, agendaDays);
  if (view === "week") return daysFrom(weekStart(day), 7);
  const from = weekStart(monthStart(day));
  const until = addDays(weekStart(addDays(monthStart(day, 1), -1)), 7);
  return daysFrom(from, (Date.parse(until) - Date.parse(from)) / 86_400_000);
}

/** All days that some views of a day show, up to but without `to`. */
export function calendarSpan(views: readonly CalendarView[], day: string): { from: string; to: string } {
  const days = views.flatMap((view) => calendarDays(view, day)).toSorted();
  return { from: days[0] ?? day, to: addDays(days.at(-1) ?? day, 1) };
}

/** The day that the previous and the next page of a view begin with. */
export function neighbours(view: CalendarView, day: string): { previous: string; next: string } {
  if (view === "month") return { previous: monthStart(day, -1), next: monthStart(day, 1) };
  const step = { day: 1, week: 7, agenda: agendaDays }[view];
  return { previous: addDays(day, -step), next: addDays(day, step) };
}

/** The number of the date's week (ISO 8601): the year's first is the one with its first Thursday. */
export function weekNumber(date: string): number {
  const thursday = addDays(weekStart(date), 3);
  return (
    1 + Math.floor((Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / (7 * 86_400_000))
  );
}

const daysFrom = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(from, index));
