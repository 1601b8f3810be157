import { expect, it } from "vitest";
import { instantOf, localOf } from "@/lib/meetings/clock";
import { clockTimes, readTimes } from "@/lib/meetings/meeting-times";
import { repetitionOf, ruleOf } from "@/lib/meetings/repeat";
import { moveRule, readRule, startsOf } from "@/lib/meetings/rule";

const zone = "Europe/Stockholm";
const starts = (start: string, recurrence: string, until: string) =>
  startsOf({ startsAt: instantOf(start, zone), timeZone: zone, recurrence }, instantOf(until, zone)).map(
    (at) => at.toISOString(),
  );

it("means half past three by half past two that the clock leaves out, and the first of two that it shows twice", () => {
  // 29 March 2026: the clock goes from 02:00 to 03:00. 25 October: from 03:00 back to 02:00.
  expect(instantOf("2026-03-29T02:30", zone).toISOString()).toBe("2026-03-29T01:30:00.000Z");
  expect(localOf(instantOf("2026-03-29T02:30", zone), zone)).toBe("2026-03-29T03:30");
  expect(instantOf("2026-10-25T02:30", zone).toISOString()).toBe("2026-10-25T00:30:00.000Z");
  expect(starts("2026-03-28T02:30", "FREQ=DAILY;COUNT=3", "2026-12-31T00:00")).toEqual([
    "2026-03-28T01:30:00.000Z",
    "2026-03-29T01:30:00.000Z",
    "2026-03-30T00:30:00.000Z",
  ]);
  expect(starts("2026-10-24T02:30", "FREQ=DAILY;COUNT=3", "2026-12-31T00:00")).toEqual([
    "2026-10-24T00:30:00.000Z",
    "2026-10-25T00:30:00.000Z",
    "2026-10-26T01:30:00.000Z",
  ]);
});

it("keeps nine o'clock nine o'clock when winter comes, and counts the last day whole", () => {
  expect(starts("2026-10-19T09:00", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261102", "2027-01-01T00:00")).toEqual([
    "2026-10-19T07:00:00.000Z",
    "2026-10-26T08:00:00.000Z",
    "2026-11-02T08:00:00.000Z",
  ]);
  // An instant as other calendars write it: 09:00 on the second of November in Stockholm.
  expect(starts("2026-10-19T09:00", "FREQ=WEEKLY;UNTIL=20261102T080000Z", "2027-01-01T00:00")).toHaveLength(
    3,
  );
  // The first start belongs to the series whatever the rule says.
  expect(starts("2026-11-24T09:00", "FREQ=WEEKLY;BYDAY=MO;COUNT=2", "2027-01-01T00:00")[0]).toBe(
    "2026-11-24T08:00:00.000Z",
  );
});

it("takes whole days from midnight to midnight in the zone, 23 hours or 25", () => {
  const hours = (startsOn: string) => {
    const { startsAt, endsAt } = readTimes({ allDay: true, startsOn, endsOn: startsOn }, zone);
    return (endsAt.getTime() - startsAt.getTime()) / 3_600_000;
  };
  expect([hours("2026-03-29"), hours("2026-10-25"), hours("2026-11-28")]).toEqual([23, 25, 24]);
  const two = readTimes({ allDay: true, startsOn: "2026-12-01", endsOn: "2026-12-02" }, zone);
  expect(clockTimes(two)).toMatchObject({ startsOn: "2026-12-01", endsOn: "2026-12-02", startTime: null });
});

it("knows a rule from what is none", () => {
  expect(readRule(" rrule:freq=weekly;byday=mo,we ")).toBe("FREQ=WEEKLY;BYDAY=MO,WE");
  for (const bad of [
    "",
    "X",
    "FREQ=NO",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;COUNT=0",
    "FREQ=SECONDLY",
    "FREQ=DAILY;BYHOUR=1",
    "FREQ=WEEKLY;BYDAY=XX",
    "FREQ=DAILY\nDTSTART:1",
  ])
    expect(readRule(bad), bad).toBeNull();
});

it("says a rule as the form does, and leaves one that says more as it is", () => {
  const weekly = {
    repeat: "weekly",
    interval: 2,
    weekdays: ["MO", "TH"],
    until: "2027-01-31",
    times: null,
  } as const;
  const rule = ruleOf({ ...weekly, weekdays: [...weekly.weekdays] });
  expect(rule).toBe("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20270131");
  expect(repetitionOf(rule)).toEqual(weekly);
  expect(repetitionOf("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR").repeat).toBe("workdays");
  expect(repetitionOf("FREQ=MONTHLY;BYDAY=2TU").repeat).toBe("own");
  expect(repetitionOf(null).repeat).toBe("never");
});

it("moves the weekdays of a rule, but not the days of a month", () => {
  expect(moveRule("FREQ=WEEKLY;BYDAY=SU,MO", 1)).toBe("FREQ=WEEKLY;BYDAY=MO,TU");
  expect(moveRule("FREQ=DAILY", 3)).toBe("FREQ=DAILY");
  expect(moveRule("FREQ=MONTHLY;BYMONTHDAY=15", 1)).toBeNull();
});
