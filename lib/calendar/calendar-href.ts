import type { CalendarState } from "./schema";

/** The address of the calendar as it stands, with some of it changed. */
export function calendarHref(
  base: string,
  state: CalendarState,
  changes: Partial<CalendarState> = {},
): string {
  const { view, day, who, customer } = { ...state, ...changes };
  const query = new URLSearchParams();
  if (view) query.set("view", view);
  if (day) query.set("day", day);
  for (const id of who) query.append("who", id);
  if (customer) query.set("customer", customer);
  return query.size > 0 ? `${base}?${query}` : base;
}
