import { calendarDays } from "@/lib/calendar/calendar-days";
import { listCalendar } from "@/lib/calendar/list-calendar";
import { CalendarState } from "@/lib/calendar/schema";
import { parseInput } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { getCustomer } from "@/lib/customers/get-customer";
import { listEmployees } from "@/lib/employees/list-employees";

/** Everything that the calendar shows. Without a view it is read for the week and for what is ahead at once. */
export async function readCalendar(ctx: Ctx, asked: Record<string, unknown>) {
  const state = parseInput(CalendarState, asked);
  const day = state.day ?? ctx.today;
  const views = state.view ? [state.view] : (["week", "agenda"] as const);
  const days = views.flatMap((view) => calendarDays(view, day)).toSorted();
  const span = { from: days[0] ?? day, to: addDays(days.at(-1) ?? day, 1) };
  return {
    state,
    read: await listCalendar(ctx, { ...span, who: state.who, customerId: state.customer ?? null }),
    employees: await listEmployees(ctx, {}),
    customer: state.customer ? (await getCustomer(ctx, { id: state.customer })).name : null,
  };
}
