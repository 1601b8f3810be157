import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "@/lib/core/dates";
import {
  intervalNames,
  intervalOf,
  isWholeMonths,
  monthsWithin,
  periodStart,
  periods,
  periodWithin,
  readInterval,
  stepFor,
  stepOf,
  steps,
} from "@/lib/reports/interval";

it("knows the months, quarters and years around a day", () => {
  const days = (today: string) =>
    Object.fromEntries(
      intervalNames.flatMap((name) => {
        if (name === "own") return [];
        const { from, to } = intervalOf(name, today);
        return [[name, `${from} ${to}`]];
      }),
    );
  expect(days("2026-11-22")).toEqual({
    "this-month": "2026-11-01 2026-11-30",
    "last-month": "2026-10-01 2026-10-31",
    "this-quarter": "2026-10-01 2026-12-31",
    "last-quarter": "2026-07-01 2026-09-30",
    "this-year": "2026-01-01 2026-12-31",
    "last-year": "2025-01-01 2025-12-31",
    any: "null null",
  });
  expect(days("2028-03-01")).toMatchObject({
    "last-month": "2028-02-01 2028-02-29",
    "last-quarter": "2027-10-01 2027-12-31",
  });
});

it("reads an interval from an address, whatever stands there", () => {
  const today = "2026-11-22";
  expect(readInterval({}, today)).toMatchObject({ name: "this-year", from: "2026-01-01" });
  expect(readInterval({ interval: "nonsense" }, today).name).toBe("this-year");
  const own = { name: "own", from: "2026-01-31", to: "2026-02-01" };
  expect(readInterval({ interval: "own", from: "2026-01-31", to: "2026-02-01" }, today)).toEqual(own);
  expect(readInterval({ interval: "own", from: "2026-02-01", to: "2026-01-31" }, today)).toEqual(own);
  expect(readInterval({ interval: "own", from: "2026-02-30", to: "" }, today)).toEqual({
    name: "own",
    from: null,
    to: null,
  });
});

const wantedStep = fc.option(fc.constantFrom(...steps));

it("cuts an interval into periods that hold each of its days once", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.nat(3000), wantedStep, (start, length, wanted) => {
      const from = addDays("1990-01-01", start);
      const to = addDays(from, length);
      const step = stepFor(wanted ?? undefined, from, to);
      const starts = periods(from, to, step);
      expect(starts.length).toBeLessThanOrEqual(wanted === null ? 36 : 402);
      expect(starts.map((day) => periodStart(day, step))).toEqual(starts);
      const parts = starts.map((period) => periodWithin(period, step, { from, to }));
      expect(parts[0]?.from).toBe(from);
      expect(parts.at(-1)?.to).toBe(to);
      for (const [place, part] of parts.slice(1).entries())
        expect(part.from).toBe(addDays(parts[place]?.to ?? "", 1));
    }),
  );
});

it("steps as finely as can be read", () => {
  expect(stepOf("2026-11-01", "2026-11-30")).toBe("day");
  expect(stepOf("2026-10-01", "2026-12-31")).toBe("week");
  expect(stepOf("2026-01-01", "2026-12-31")).toBe("month");
  expect(stepOf("2020-01-01", "2026-12-31")).toBe("year");
  expect(stepFor("quarter", "2026-01-01", "2026-12-31")).toBe("quarter");
  expect(stepFor("day", "2000-01-01", "2026-12-31")).toBe("month");
});

it("tells whole months from parts of them", () => {
  expect(isWholeMonths({ from: "2026-02-01", to: "2028-02-29" })).toBe(true);
  expect(isWholeMonths({ from: null, to: "2026-11-30" })).toBe(true);
  expect(isWholeMonths({ from: "2026-11-02", to: null })).toBe(false);
  expect(isWholeMonths({ from: null, to: "2026-11-29" })).toBe(false);
});

it("parts an interval into whole months and the days around them, each once", () => {
  expect(monthsWithin({ from: null, to: "2026-11-28" })).toEqual({
    months: { from: null, to: "2026-10-31" },
    edges: [{ from: "2026-11-01", to: "2026-11-28" }],
  });
  expect(monthsWithin({ from: "2026-11-02", to: "2026-12-30" }).months).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.nat(900), (start, length) => {
      const from = addDays("1990-01-01", start);
      const to = addDays(from, length);
      const { months, edges } = monthsWithin({ from, to });
      if (months) expect(isWholeMonths(months)).toBe(true);
      const parts = [...edges, ...(months ? [months] : [])].toSorted((a, b) =>
        (a.from ?? "").localeCompare(b.from ?? ""),
      );
      expect(parts[0]?.from).toBe(from);
      expect(parts.at(-1)?.to).toBe(to);
      for (const [place, part] of parts.slice(1).entries())
        expect(part.from).toBe(addDays(parts[place]?.to ?? "", 1));
    }),
  );
});
