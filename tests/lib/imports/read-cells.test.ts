import { expect, it } from "vitest";
import { readDate, readNumber } from "@/lib/imports/read-cells";

it("reads dates as files have them, and none that could be two", () => {
  const dates: Record<string, string> = {
    "2026-08-27": "2026-08-27",
    "2026-08-27 12:55": "2026-08-27",
    "2026-08-27T12:55:00Z": "2026-08-27",
    "27.08.2026": "2026-08-27",
    "3.4.2026": "2026-04-03",
    "27/08/2026": "2026-08-27",
    "08/27/2026": "2026-08-27",
    "04/04/2026": "2026-04-04",
    "45231": "2023-11-01",
    "den 27 augusti 2026": "2026-08-27",
    "1. desember 2025": "2025-12-01",
    "Aug 27, 2026": "2026-08-27",
    "20260827": "2026-08-27",
  };
  for (const [text, date] of Object.entries(dates)) expect(readDate(text), text).toEqual({ date });
  expect(readDate("03/04/2026")).toEqual({ ambiguous: true });
  expect(readDate("03-04-2026")).toEqual({ ambiguous: true });
  expect(readDate("03/04/2026", "dmy")).toEqual({ date: "2026-04-03" });
  expect(readDate("03/04/2026", "mdy")).toEqual({ date: "2026-03-04" });
  for (const none of ["i går", "31.02.2026", "27/08/26", "13/13/2026", "12", "2026", "999999"])
    expect(readDate(none), none).toBeNull();
});

it("reads numbers as files have them: no text is a zero, and none that could be two is guessed", () => {
  const numbers: Record<string, string> = {
    "1 240,50": "1240.50",
    "1\u00a0240,50": "1240.50",
    "1\u202f240": "1240",
    "1.240,50": "1240.50",
    "1,240.50": "1240.50",
    "1'240.5": "1240.5",
    "0,5": "0.5",
    "0.125": "0.125",
    "1.234.567": "1234567",
    "−12": "-12",
    "980 kr": "980",
    "12.50 €": "12.50",
    "1240.2500": "1240.2500",
  };
  for (const [text, number] of Object.entries(numbers))
    expect(readNumber(text), text).toMatchObject({ number });
  expect(readNumber("1.240")).toEqual({ ambiguous: true });
  expect(readNumber("1.240", ",")).toEqual({ number: "1240" });
  expect(readNumber("1.240", ".")).toEqual({ number: "1.240" });
  for (const none of ["", "tusen", "12 st", "1,2,3", "1.24.0", "-", "1e5"])
    expect(readNumber(none), none).toBeNull();
});
