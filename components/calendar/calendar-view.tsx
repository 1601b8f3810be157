import type { PresentedCalendar } from "@/lib/calendar/present-calendar";
import { CalendarAgenda } from "./calendar-agenda";
import { CalendarHours } from "./calendar-hours";
import { CalendarMonth } from "./calendar-month";

/** The calendar in the view that was asked for. */
export function CalendarView(calendar: PresentedCalendar) {
  if (calendar.view === "month") return <CalendarMonth {...calendar} />;
  if (calendar.view === "agenda") return <CalendarAgenda {...calendar} />;
  return <CalendarHours {...calendar} />;
}
