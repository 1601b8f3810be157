import { addDays, monthEnd, monthStart, quarterEnd, quarterStart, weekStart } from "@/lib/core/dates";

export const intervalNames = [
  "this-month",
  "last-month",
  "this-quarter",
  "last-quarter",
  "this-year",
  "last-year",
  "any",
  "own",
] as const;
export type IntervalName = (typeof intervalNames)[number];

/** Both days belong to it; null is "from the beginning" or "without end". */
export type Interval = { name: IntervalName; from: string | null; to: string | null };

/** The interval of a name, counted from the organisation's date. */
export function intervalOf(name: Exclude<IntervalName, "own">, today: string): Interval {
  const lastMonth = monthStart(today, -1);
  const lastQuarter = quarterStart(today, -1);
  const year = Number(today.slice(0, 4));
  const days: Record<typeof name, [string | null, string | null]> = {
    "this-month": [monthStart(today), monthEnd(today)],
    "last-month": [lastMonth, monthEnd(lastMonth)],
    "this-quarter": [quarterStart(today), quarterEnd(today)],
    "last-quarter": [lastQuarter, quarterEnd(lastQuarter)],
    "this-year": [`${year}-01-01`, `${year}-12-31`],
    "last-year": [`${year - 1}-01-01`, `${year - 1}-12-31`],
    any: [null, null],
  };
  const [from, to] = days[name];
  return { name, from, to };
}

/** The interval that an address asks for, or the usual one. Days turned round are put right; what is no day counts as none. */
export function readInterval(
  params: { interval?: string; from?: string; to?: string },
  today: string,
  usual: Exclude<IntervalName, "own"> = "this-year",
): Interval {
  const name = intervalNames.find((known) => known === params.interval) ?? usual;
  if (name !== "own") return intervalOf(name, today);
  const [from, to] = [dayOf(params.from), dayOf(params.to)];
  return from && to && from > to ? { name, from: to, to: from } : { name, from, to };
}

function dayOf(text: string | undefined): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}

/** Whether whole months, and nothing but them, lie in the interval. */
export function isWholeMonths({ from, to }: Pick<Interval, "from" | "to">): boolean {
  return (from === null || from === monthStart(from)) && (to === null || to === monthEnd(to));
}

/** The same of years. */
export function isWholeYears({ from, to }: Pick<Interval, "from" | "to">): boolean {
  return (from === null || from.endsWith("-01-01")) && (to === null || to.endsWith("-12-31"));
}

type Days = Pick<Interval, "from" | "to">;

/** The whole months of an interval, null without any, and the days of it before and after them. */
export function monthsWithin({ from, to }: Days): { months: Days | null; edges: Days[] } {
  const first = from === null || from === monthStart(from) ? from : monthStart(from, 1);
  const last = to === null || to === monthEnd(to) ? to : addDays(monthStart(to), -1);
  if (first && last && first > last) return { months: null, edges: [{ from, to }] };
  const before = from && first && first !== from ? [{ from, to: addDays(first, -1) }] : [];
  const after = to && last && last !== to ? [{ from: addDays(last, 1), to }] : [];
  return { months: { from: first, to: last }, edges: [...before, ...after] };
}

export const steps = ["day", "week", "month", "quarter", "year"] as const;
export type Step = (typeof steps)[number];
const monthsAtMost = 36;
const periodsAtMost = 400;

/** What a chart can hold: days of a month, weeks of a quarter, months of three years, years beyond. */
export function stepOf(from: string, to: string): Step {
  if (addDays(from, 31) > to) return "day";
  if (addDays(from, 100) > to) return "week";
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(to) - months(from) < monthsAtMost ? "month" : "year";
}

/** The step that was asked for, or a longer one where it would make more periods than anybody reads. */
export function stepFor(wanted: Step | undefined, from: string, to: string): Step {
  const first = wanted ?? stepOf(from, to);
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const lengths: Record<Step, number> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };
  return steps.slice(steps.indexOf(first)).find((step) => days / lengths[step] < periodsAtMost) ?? "year";
}

/** First day of each period from one day to another, both counted. */
export function periods(from: string, to: string, step: Step): string[] {
  const starts: string[] = [];
  for (let start = periodStart(from, step); start <= to; start = nextPeriod(start, step)) starts.push(start);
  return starts;
}

/** The days of the period that begins at `start`, cut to the interval. */
export function periodWithin(
  start: string,
  step: Step,
  { from, to }: Pick<Interval, "from" | "to">,
): { from: string; to: string } {
  const end = addDays(nextPeriod(start, step), -1);
  return { from: from && from > start ? from : start, to: to && to < end ? to : end };
}

export function periodStart(date: string, step: Step): string {
  const starts: Record<Step, () => string> = {
    day: () => date,
    week: () => weekStart(date),
    month: () => monthStart(date),
    quarter: () => quarterStart(date),
    year: () => `${date.slice(0, 4)}-01-01`,
  };
  return starts[step]();
}

function nextPeriod(start: string, step: Step): string {
  if (step === "day") return addDays(start, 1);
  if (step === "week") return addDays(start, 7);
  return monthStart(start, { month: 1, quarter: 3, year: 12 }[step]);
}
