import { expect, it } from "vitest";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import type { MovePart } from "@/lib/reports/get-movements";
import { movementsAddress } from "@/lib/reports/movements-address";
import { momentLabels, momentTexts } from "@/lib/reports/present-moments";
import { presentMovements } from "@/lib/reports/present-movements";

const tools = {
  t: translatorFor("sv"),
  format: formatterFor("sv", "Europe/Stockholm", "SEK"),
  slug: "bygg",
  currency: "SEK",
  today: "2026-11-28",
} as never;
const part = (move: MovePart["move"], count: number, value: string, weighted: string): MovePart => ({
  move,
  cases: 1,
  count,
  value,
  weighted,
});
const nothing = { count: 0, value: "0.00", weighted: "0.00" };

it("leaves out parts that carry nothing, puts no plus before nothing, and says where deleted cases went", () => {
  const present = (parts: MovePart[]) =>
    presentMovements(
      { currency: "NOK", before: nothing, after: nothing, parts },
      { interval: {}, moments: { from: "2026-11-01T00:00" } } as never,
      tools,
    );
  const { figures, steps, table } = present([
    part("new", 1, "10.00", "5.00"),
    part("probabilityUp", 0, "0.00", "0.00"),
    part("deleted", -1, "-10.00", "-5.00"),
  ]);
  expect(figures.at(-1)?.text).toMatch(/^0\sNOK$/);
  expect(steps.map(({ text }) => text)).toEqual(["0,00", "+5,00", "−5,00", "0,00"]);
  expect(table.rows).toHaveLength(3);
  // Every number leads to its cases; what was deleted is in no list.
  const linked = table.rows.map((row) => row.filter(({ href }) => href?.includes("moved=new")).length);
  expect(linked).toEqual([0, 4, 0]);
  expect(table.note).toContain("ångrats");
  expect(present([]).table.note).not.toContain("ångrats");
});

it("writes instants as the reader's language does", () => {
  const danish = {
    t: translatorFor("da"),
    format: formatterFor("da", "Europe/Copenhagen", "DKK"),
    slug: "byg",
  } as never;
  expect(momentTexts({ name: "own", from: "2026-11-01T08:30", to: undefined }, danish)).toEqual({
    from: "01.11.2026 08.30",
    to: "nu",
  });
  expect(momentLabels({ name: "own", from: "2026-11-01T08:30", to: undefined }, danish)).toEqual({
    from: "01.11.2026 08.30",
    to: "Nu",
  });
});

it("reads instants of one's own as one parameter, or as a form's day and time", () => {
  const between = (asked: Record<string, string>) => {
    const { moments } = movementsAddress({ between: "own", ...asked }, "2026-11-28");
    return [moments.from, moments.to];
  };
  expect(between({ movedFrom: "2026-11-01T08:15" })).toEqual(["2026-11-01T08:15", undefined]);
  expect(
    between({ movedFrom: "2026-11-20", movedFromAt: "9.30", movedTo: "01.11.2026", movedToAt: "" }),
  ).toEqual(["2026-11-01T00:00", "2026-11-20T09:30"]);
  expect(between({ movedFrom: "snart", movedFromAt: "9" })).toEqual([undefined, undefined]);
});
