import { expect, it } from "vitest";
import { proposedTimes } from "@/lib/meetings/present-new-meeting";

const now = new Date("2026-11-28T13:20:00Z");

it.each([
  [{}, "2026-11-28 15:00 2026-11-28 16:00"],
  [{ start: "2026-11-28" }, "2026-11-28 15:00 2026-11-28 16:00"],
  [{ start: "2026-11-30" }, "2026-11-30 09:00 2026-11-30 10:00"],
  [{ start: "2026-11-30T23:30" }, "2026-11-30 23:30 2026-12-01 00:30"],
  [{ start: "2026-11-30T10:00", end: "2026-11-30T10:45" }, "2026-11-30 10:00 2026-11-30 10:45"],
  [{ start: "2026-11-30T10:00", end: "2026-11-30T09:00" }, "2026-11-30 10:00 2026-11-30 11:00"],
  [{ start: "2026-02-31" }, "2026-11-28 15:00 2026-11-28 16:00"],
])("proposes for %j at 14.20 in Stockholm %s", (asked, expected) => {
  const { startsOn, startTime, endsOn, endTime } = proposedTimes(asked, now, "Europe/Stockholm");
  expect([startsOn, startTime, endsOn, endTime].join(" ")).toBe(expected);
});

it.each(["2026-11-28T21:20:00Z", "2026-11-28T22:20:00Z"])(
  "proposes next morning around midnight: %s",
  (late) => {
    const { startsOn, startTime, endsOn, endTime } = proposedTimes({}, new Date(late), "Europe/Stockholm");
    expect([startsOn, startTime, endsOn, endTime].join(" ")).toBe("2026-11-29 09:00 2026-11-29 10:00");
  },
);
