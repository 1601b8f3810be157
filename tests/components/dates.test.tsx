import { renderToStaticMarkup as html } from "react-dom/server";
import { expect, it } from "vitest";
import { IntervalChip } from "@/components/data-table/interval-chip";
import { DatesScope } from "@/components/form/dates-scope";
import { inDigits, inWords } from "@/components/form/written-date";
import { presentColumns } from "@/lib/views/present-columns";

it.each([
  ["sv", "2026-11-22", "söndag 22 november 2026"],
  ["nb", "22.11.2026", "søndag 22. november 2026"],
  ["da", "22.11.2026", "søndag den 22. november 2026"],
  ["en", "22/11/2026", "Sunday, 22 November 2026"],
])("writes a day as it is written in %s", (locale, digits, words) => {
  expect(inDigits("2026-11-22", locale)).toBe(digits);
  expect(inWords("2026-11-22", locale)).toBe(words);
});

it("shows a filter's days as the page around it says, and sends them without a script", () => {
  const shown = html(
    <DatesScope
      today="2026-11-28"
      locale="nb"
      calendarText="Åpne kalender"
      unknownText="Kjenner ikke igjen datoen"
    >
      <IntervalChip
        id="closed"
        action="/nordbygg/cases"
        keep={[{ name: "state", value: "closed" }]}
        names={{ from: "closedFrom", to: "closedTo" }}
        days={{ from: "2026-11-01", to: undefined }}
        interval={{ label: "Avsluttet" }}
        texts={{ from: "Fra", to: "Til", apply: "Vis" }}
      />
    </DatesScope>,
  );
  expect(shown).toMatch(/<input[^>]*name="closedFrom"[^>]*value="01\.11\.2026"/);
  expect(shown).toContain('name="closedTo"');
  expect(shown).toContain('aria-label="Åpne kalender"');
  expect(shown).not.toContain('type="date"');
});

it("edits days in a list as days, the organisation's own fields too", () => {
  const column = (edit: string) => ({ look: "own", edit }) as const;
  const fields = [
    { key: "custom.revision", kind: "date", column: column("custom.revision"), isFilter: true },
    { key: "custom.cars", kind: "number", column: column("custom.cars"), isFilter: true },
  ];
  const words = {
    fields,
    names: {},
    choices: {},
    place: { state: { columns: fields.map(({ key }) => key) } },
  };
  expect(presentColumns(words as never, true).map(({ isDate }) => isDate)).toEqual([true, false]);
});
