import type { CalendarState } from "./schema";

/**
 * The address of the calendar as it stands, with some of it changed. `base`: the page that it stands on; a record's own says with it whose
 * calendar it is.
 */
export function calendarHref(
  base: string,
  state: CalendarState,
  changes: Partial<CalendarState> = {},
): string {
  const { view, day, who, customer } = { ...state, ...changes };
  const [path = base, own] = base.split("?");
  const query = new URLSearchParams(own);
  if (view) query.set("view", view);
  if (day) query.set("day", day);
  for (const id of who) query.append("who", id);
  if (customer && own === undefined) query.set("customer", customer);
  return query.size > 0 ? `${path}?${query}` : path;
}
