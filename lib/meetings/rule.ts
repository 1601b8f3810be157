import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { instantOf, plainOf } from "./clock";

/** More occurrences than a person meets: a rule that comes to more is cut off there. */
const most = 5_000;
const frequencies = /(^|;)FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;|$)/;
const days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** A rule as it is kept: without its name, in capitals. Null: no rule that we can follow (RFC 5545, 3.3.10; by the day at least). */
export function readRule(text: string): string | null {
  const rule = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, "")
    .replace(/;$/, "");
  if (!frequencies.test(rule) || /[^A-Z0-9=;,:+-]/.test(rule) || /BY(HOUR|MINUTE|SECOND)=/.test(rule))
    return null;
  try {
    const start = Temporal.PlainDateTime.from("2026-01-01T12:00").toZonedDateTime("UTC");
    new RRuleTemporal({ rruleString: rule, dtstart: start, temporal: Temporal }).next();
    return /COUNT=0*(;|$)/.test(rule) ? null : rule;
  } catch {
    return null;
  }
}

/** Says of a series that comes again on certain days alone no more than that it begins. */
export const onceRule = "COUNT=1;FREQ=DAILY";

type Series = { startsAt: Date; timeZone: string; recurrence: string; extraStarts?: Date[] };

/**
 * The starts of a series until an instant. The rule is counted on the zone's clock, whatever that does in spring and
 * autumn, and the first start belongs to it also when the rule would not say so, as do the further ones.
 */
export function startsOf({ startsAt, timeZone, recurrence, extraStarts = [] }: Series, until: Date): Date[] {
  // Counted as if there were no time zone: each wall-clock time becomes an instant afterwards.
  const floating = (plain: Temporal.PlainDateTime) => plain.toZonedDateTime("UTC");
  const start = floating(plainOf(startsAt, timeZone));
  const rule = new RRuleTemporal({
    rruleString: withLocalUntil(recurrence, timeZone),
    dtstart: start,
    includeDtstart: true,
    temporal: Temporal,
  });
  const end = floating(plainOf(until, timeZone));
  const further = extraStarts.map((at) => at.getTime()).filter((at) => at <= until.getTime());
  const starts = new Set([startsAt.getTime(), ...further]);
  for (const at of rule.between(start, end, true).slice(0, most))
    starts.add(instantOf(at.toPlainDateTime().toString(), timeZone).getTime());
  return [...starts].sort((a, b) => a - b).map((at) => new Date(at));
}

/** A last day counts whole, a last instant is one on the zone's clock. */
function withLocalUntil(rule: string, timeZone: string): string {
  return rule.replace(/UNTIL=(\d{8})(?:T(\d{6})(Z?))?/, (_, day: string, time?: string, utc?: string) => {
    if (time === undefined) return `UNTIL=${day}T235959Z`;
    if (!utc) return `UNTIL=${day}T${time}Z`;
    const instant = new Date(`${iso(day)}T${time.replace(/(..)(..)(..)/, "$1:$2:$3")}Z`);
    return `UNTIL=${plainOf(instant, timeZone).toString({ smallestUnit: "second" }).replace(/[-:]/g, "")}Z`;
  });
}
const iso = (day: string) => day.replace(/(....)(..)(..)/, "$1-$2-$3");

/** The rule of a series that moves by whole days; null where the rule itself says on which days of a month or year. */
export function moveRule(rule: string, byDays: number): string | null {
  if (
    byDays % 7 === 0 &&
    !/BY(MONTH|MONTHDAY|YEARDAY|WEEKNO|SETPOS)=/.test(rule) &&
    !/BYDAY=[+-]?\d/.test(rule)
  )
    return rule;
  const part = /BYDAY=([^;]+)/.exec(rule)?.[1];
  if (/FREQ=WEEKLY/.test(rule) && part) {
    const moved = part
      .split(",")
      .map((day) => days[((((days as readonly string[]).indexOf(day) + byDays) % 7) + 7) % 7]);
    return rule.replace(/BYDAY=[^;]+/, `BYDAY=${moved.join(",")}`);
  }
  return /BY(DAY|MONTH|MONTHDAY|YEARDAY|WEEKNO|SETPOS)=/.test(rule) ? null : rule;
}
