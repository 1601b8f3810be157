import { addDays, monthEnd, monthStart, quarterEnd, quarterStart } from "@/lib/core/dates";

export const intervalNames = [
  "this-month",
  "last-month",
  "this-quarter",
  "last-quarter",
  "this-year",
  "last-year",
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
  const days: Record<typeof name, [string, string]> = {
    "this-month": [monthStart(today), monthEnd(today)],
    "last-month": [lastMonth, monthEnd(lastMonth)],
    "this-quarter": [quarterStart(today), quarterEnd(today)],
    "last-quarter": [lastQuarter, quarterEnd(lastQuarter)],
    "this-year": [`${year}-01-01`, `${year}-12-31`],
    "last-year": [`${year - 1}-01-01`, `${year - 1}-12-31`],
  };
  const [from, to] = days[name];
  return { name, from, to };
}

/** The interval that an address asks for. Days turned round are put right; what is no day counts as none. */
export function readInterval(
  params: { interval?: string; from?: string; to?: string },
  today: string,
): Interval {
  const name = intervalNames.find((known) => known === params.interval) ?? "this-year";
  if (name !== "own") return intervalOf(name, today);
  const [from, to] = [dayOf(params.from), dayOf(params.to)];
  return from && to && from > to ? { name, from: to, to: from } : { name, from, to };
}

function dayOf(text: string | undefined): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}

export type Step = "month" | "year";
const monthsAtMost = 36;

/** Months for three years and less, years beyond: what a chart can hold. */
export function stepOf(from: string, to: string): Step {
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(to) - months(from) < monthsAtMost ? "month" : "year";
}

/** First day of each month or year from one day to another, both counted. */
export function periods(from: string, to: string, step: Step): string[] {
  const starts: string[] = [];
  for (let start = periodStart(from, step); start <= to; start = nextPeriod(start, step)) starts.push(start);
  return starts;
}

/** The days of the period that begins at `start`, cut to the interval. */
export function periodWithin(
  start: string,
  step: Step,
  { from, to }: Interval,
): { from: string; to: string } {
  const end = addDays(nextPeriod(start, step), -1);
  return { from: from && from > start ? from : start, to: to && to < end ? to : end };
}

const periodStart = (date: string, step: Step) =>
  step === "month" ? monthStart(date) : `${date.slice(0, 4)}-01-01`;
const nextPeriod = (start: string, step: Step) => monthStart(start, step === "month" ? 1 : 12);
