import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import { repetitionOf, type Weekday } from "./repeat";
import { onceRule } from "./rule";

type Tools = { t: Translate; format: Formatter };

/** A rule in words: "Every second week on Monday and Thursday, until 2027-01-31"; one that says more as it is written. */
export function repetitionText(rule: string | null, { t, format }: Tools, further = 0): string | null {
  if (rule === null) return null;
  if (rule === onceRule && further > 0) return t("meetings.chosenDays", { count: further + 1 });
  const often = ruleText(rule, { t, format });
  return further > 0 ? t("meetings.furtherDays", { often, count: further }) : often;
}

function ruleText(rule: string, { t, format }: Tools): string {
  const { repeat, interval, weekdays, until, times } = repetitionOf(rule);
  if (repeat === "own" || repeat === "never") return t("meetings.ownRule", { rule });
  const count = interval ?? 1;
  const days = weekdays.map((day) => weekdayName(day, t)).join(", ");
  const often =
    repeat === "weekly" && days
      ? t("meetings.everyWeekOn", { count, days })
      : t("meetings.every", { repeat, count });
  if (until) return t("meetings.untilDate", { often, date: format.date(until) });
  return times ? t("meetings.soManyTimes", { often, count: times }) : often;
}

export const weekdayName = (day: Weekday, t: Translate) => t("meetings.weekday", { day });
