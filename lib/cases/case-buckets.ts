import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";
import { addDays, monthStart, weekStart } from "@/lib/core/dates";
import { monthsAhead } from "./case-day-where";
import type { CaseFilter } from "./schema";

/** Names for stretches of days, as a chart counts them. */
export type Buckets = {
  /** Which stretch a day lies in, as a number: groups of a hundred thousand cases are told apart by it in a third of the time. */
  placeOf: (day: SQLWrapper) => SQL;
  /** The stretch's name; a day that isn't there lies in `none`. */
  nameOf: (place: SQLWrapper) => SQL;
};

/** `names` has one more than `bounds`, the first for what lies before all of them. */
function bucketsOf(bounds: string[], names: string[]): Buckets {
  return {
    placeOf: (day) => sql`width_bucket(${day}, ${`{${bounds.join(",")}}`}::date[])`,
    nameOf: (place) => sql`coalesce((${`{${names.join(",")}}`}::text[])[${place} + 1], 'none')`,
  };
}

/** Of open cases. */
export function followUpBuckets({ today }: Ctx): Buckets {
  const monday = addDays(weekStart(today), 7);
  const tomorrow = addDays(today, 1);
  return bucketsOf([today, tomorrow, monday], ["overdue", "today", "week", "later"]);
}

/** The month that the filter asks for stands by itself, also beyond those that always do. */
export function monthBuckets({ today }: Ctx, { expectedMonth }: Pick<CaseFilter, "expectedMonth">): Buckets {
  const first = monthStart(today);
  const starts = new Set(Array.from({ length: monthsAhead }, (_, index) => monthStart(today, index)));
  if (expectedMonth && /^\d/.test(expectedMonth)) starts.add(`${expectedMonth}-01`);
  const bounds = [...new Set([...starts].flatMap((start) => [start, monthStart(start, 1)]))].toSorted();
  const names = bounds.map((bound) =>
    starts.has(bound) ? bound.slice(0, 7) : bound < first ? "past" : "later",
  );
  return bucketsOf(bounds, ["past", ...names]);
}
