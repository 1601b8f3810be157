import papa from "papaparse";
import { expect, it } from "vitest";
import { csvLine, harmless } from "@/lib/exports/csv";
import { dateCell, nameCell, numberCell } from "@/lib/exports/file-cell";

const cells = [
  nameCell('=HYPERLINK("http://evil.example")'),
  nameCell('Offert; "skickad"\r\ni går, kanske'),
  numberCell("-1234.50"),
  numberCell(""),
  dateCell("2026-11-28"),
];

it("writes what Nordic and English spreadsheets open by a double click", () => {
  expect(papa.parse(csvLine(cells, "sv"), { delimiter: ";", skipEmptyLines: true }).data).toEqual([
    [
      '\'=HYPERLINK("http://evil.example")',
      'Offert; "skickad"\r\ni går, kanske',
      "-1234,50",
      "",
      "2026-11-28",
    ],
  ]);
  expect(papa.parse<string[]>(csvLine(cells, "en"), { delimiter: "," }).data[0]?.[2]).toBe("-1234.50");
});

it("makes names harmless that a spreadsheet would compute", () => {
  for (const start of ["=", "+", "-", "@", "\t", "\r", "\n"])
    expect(harmless(`${start}1+1`)).toBe(`'${start}1+1`);
  expect(harmless("Åke = Lars")).toBe("Åke = Lars");
});
