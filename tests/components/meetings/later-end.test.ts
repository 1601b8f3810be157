import { expect, it } from "vitest";
import { laterEnd } from "@/components/meetings/later-end";

it.each([
  ["09:00", "11:30", "10:00", "12:30"],
  ["14:00", "9", "15:30", "10:30"],
  ["09:00", "9.15", "10.00", "10:15"],
  ["09:00", "23:30", "10:00", null],
  ["09:00", "", "10:00", null],
  ["09:00", "snart", "10:00", null],
  ["09:00", "10:00", "08:00", null],
])("of a meeting that began at %s and now begins at %s the end %s becomes %s", (before, start, end, moved) =>
  expect(laterEnd(before, start, end)).toBe(moved),
);
