/** Dates without a time are text, `YYYY-MM-DD`; these work on the calendar, never on a clock. */

/** The date in a time zone at an instant. */
export function dateIn(timeZone: string, instant: Date): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("sv-SE", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(instant);
}
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The hour and minute in a time zone at an instant, `HH:MM`. */
export function timeIn(timeZone: string, instant: Date): string {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("sv-SE", { timeZone, hour: "2-digit", minute: "2-digit" });
    clocks.set(timeZone, clock);
  }
  return clock.format(instant);
}
const clocks = new Map<string, Intl.DateTimeFormat>();

export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** First day of the month that lies `months` from the date's own. */
export function monthStart(date: string, months = 0): string {
  const [year = 0, month = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** First day of the quarter that lies `quarters` from the date's own. */
export function quarterStart(date: string, quarters = 0): string {
  const month = Number(date.slice(5, 7));
  return monthStart(date, -((month - 1) % 3) + quarters * 3);
}

export const monthEnd = (date: string) => addDays(monthStart(date, 1), -1);
export const quarterEnd = (date: string) => addDays(quarterStart(date, 1), -1);

/** Monday of the date's week (ISO 8601). */
export function weekStart(date: string): string {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(date, -weekday);
}
