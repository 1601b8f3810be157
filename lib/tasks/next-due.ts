import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { addDays } from "@/lib/core/dates";

/**
 * The day on which a task comes again that was due on `dueOn` (RFC 5545): the first after it that isn't past. Days that went by
 * undone are not made up for. Null when the rule has come to its end.
 */
export function nextDue(rule: string, dueOn: string | null, today: string): string | null {
  const start = dueOn ?? today;
  const [, after = start] = [start, addDays(today, -1)].sort();
  const next = new RRuleTemporal({ rruleString: rule, dtstart: midnight(start) }).next(midnight(after));
  return next?.toPlainDate().toString() ?? null;
}

// A day has no zone: counted where no clock ever changes.
const midnight = (date: string) => Temporal.PlainDate.from(date).toZonedDateTime("UTC");
