import { expect, it } from "vitest";
import { nextDue } from "@/lib/tasks/next-due";
import { choiceOf, ruleOf } from "@/lib/tasks/recurrence";

it.each([
  ["FREQ=DAILY", "2026-11-28", "2026-11-28", "2026-11-29"],
  // Days that went by undone are not made up for.
  ["FREQ=DAILY", "2026-11-01", "2026-11-28", "2026-11-28"],
  ["FREQ=WEEKLY;INTERVAL=2", "2026-11-10", "2026-11-28", "2026-12-08"],
  ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-27", "2026-11-27", "2026-11-30"],
  ["FREQ=WEEKLY", null, "2026-11-28", "2026-12-05"],
  // Over the night of the clock change.
  ["FREQ=DAILY", "2026-03-28", "2026-03-28", "2026-03-29"],
  [ruleOf("FREQ=MONTHLY", null, "2027-01-31") ?? "", "2027-01-31", "2027-01-31", "2027-02-28"],
  [ruleOf("FREQ=MONTHLY", null, "2027-01-31") ?? "", "2027-02-28", "2027-02-28", "2027-03-31"],
  ["FREQ=YEARLY", "2026-11-28", "2026-11-28", "2027-11-28"],
  [ruleOf("FREQ=WEEKLY", "2026-12-01", null) ?? "", "2026-11-28", "2026-11-28", null],
])("comes again by %s after %s, on %s", (rule, dueOn, today, next) => {
  expect(nextDue(rule, dueOn, today)).toBe(next);
});

it("reads a rule back as the choice that made it", () => {
  const rule = ruleOf("FREQ=MONTHLY;INTERVAL=3", "2027-06-30", "2026-11-30");
  expect(rule).toBe("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29,30;BYSETPOS=-1;UNTIL=20270630");
  expect(choiceOf(rule)).toEqual({ repeats: "FREQ=MONTHLY;INTERVAL=3", until: "2027-06-30" });
});
