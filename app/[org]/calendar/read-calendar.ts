import { calendarSpan } from "@/lib/calendar/calendar-days";
import { listCalendar } from "@/lib/calendar/list-calendar";
import { CalendarState } from "@/lib/calendar/schema";
import { parseInput } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { getCustomer } from "@/lib/customers/get-customer";
import { listEmployees } from "@/lib/employees/list-employees";

/** Everything that the calendar shows. Without a view it is read for the week and for what is ahead at once. */
export async function readCalendar(ctx: Ctx, asked: Record<string, unknown>) {
  const state = parseInput(CalendarState, asked);
  const span = calendarSpan(state.view ? [state.view] : ["week", "agenda"], state.day ?? ctx.today);
  return {
    state,
    read: await listCalendar(ctx, { ...span, who: state.who, customerId: state.customer ?? null }),
    employees: await listEmployees(ctx, {}),
    customer: state.customer ? (await getCustomer(ctx, { id: state.customer })).name : null,
  };
}
