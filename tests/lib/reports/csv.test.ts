import papa from "papaparse";
import { expect, it } from "vitest";
import { harmless, reportCsv } from "@/lib/reports/csv";
import type { Cell, ReportTable } from "@/lib/reports/report-table";

const name = (text: string): Cell => ({ kind: "name", text, raw: text });
const amount = (raw: string): Cell => ({ kind: "number", text: "as people read it", raw });
const table: ReportTable = {
  key: "status",
  title: "Per status",
  columns: ["Status", "Värde, SEK"],
  rows: [
    [name('=HYPERLINK("http://evil.example")'), amount("1234.50")],
    [name('Offert; "skickad"\r\ni går, kanske'), amount("-5.00")],
    [name("Ångström"), amount("")],
  ],
  total: [name("Summa"), amount("1229.50")],
};

it("writes what Nordic and English spreadsheets open by a double click", () => {
  const swedish = reportCsv([{ currency: "SEK", table }], "Valuta", "sv");
  expect(swedish.startsWith("\ufeffValuta;Status;Värde\r\n")).toBe(true);
  expect(papa.parse(swedish.slice(1), { delimiter: ";", skipEmptyLines: true }).data).toEqual([
    ["Valuta", "Status", "Värde"],
    ["SEK", '\'=HYPERLINK("http://evil.example")', "1234,50"],
    ["SEK", 'Offert; "skickad"\r\ni går, kanske', "-5,00"],
    ["SEK", "Ångström", ""],
    ["SEK", "Summa", "1229,50"],
  ]);
  const english = papa.parse(reportCsv([{ currency: "SEK", table }], "Currency", "en").slice(1), {
    delimiter: ",",
    skipEmptyLines: true,
  });
  expect(english.data[2]).toEqual(["SEK", 'Offert; "skickad"\r\ni går, kanske', "-5.00"]);
});

it("makes names harmless that a spreadsheet would compute", () => {
  for (const start of ["=", "+", "-", "@", "\t", "\r", "\n"])
    expect(harmless(`${start}1+1`)).toBe(`'${start}1+1`);
  expect(harmless("Åke = Lars")).toBe("Åke = Lars");
});
