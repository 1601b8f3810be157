import { expect, it } from "vitest";
import { calendarDays, neighbours, weekNumber } from "@/lib/calendar/calendar-days";
import { layOut } from "@/lib/calendar/lay-out";

it("shows whole weeks from Monday, numbered as ISO 8601 does", () => {
  const month = calendarDays("month", "2026-11-28");
  expect([month[0], month.at(-1), month.length]).toEqual(["2026-10-26", "2026-12-06", 42]);
  expect(calendarDays("month", "2027-02-10")).toHaveLength(28);
  expect(calendarDays("week", "2026-11-29")[0]).toBe("2026-11-23");
  expect(neighbours("month", "2027-01-31")).toEqual({ previous: "2026-12-01", next: "2027-02-01" });
  expect(["2026-11-28", "2027-01-03", "2027-01-04", "2024-12-30"].map(weekNumber)).toEqual([48, 53, 1, 1]);
});

it("puts what overlaps side by side, and gives what stands alone the whole width", () => {
  const laid = layOut([
    { from: 540, to: 600 },
    { from: 570, to: 630 },
    { from: 600, to: 660 },
    { from: 700, to: 720 },
  ]);
  expect(laid.map(({ lane, lanes }) => [lane, lanes])).toEqual([
    [0, 2],
    [1, 2],
    [0, 2],
    [0, 1],
  ]);
});
