import { expect, it } from "vitest";
import { reportResponse } from "@/lib/reports/report-file";
import type { Cell, ReportTable } from "@/lib/reports/report-table";
import { unzip } from "@/tests/support/unzip";

const cell = (kind: Cell["kind"], raw: string): Cell => ({ kind, text: `as read: ${raw}`, raw });
const table: ReportTable = {
  key: "owner",
  title: "Per ansvarig",
  columns: ["Ansvarig", "Värde, SEK", "Dag"],
  rows: [
    [cell("name", "=1+1"), cell("number", "1234.50"), cell("date", "2026-11-28")],
    [cell("name", "Å & Ö <b>"), cell("number", ""), cell("date", "")],
  ],
  total: [cell("name", "Summa"), cell("number", "1234.50"), cell("date", "")],
};
const file = {
  name: "Vunnet 2026",
  currencyHeading: "Valuta",
  sections: [
    { currency: "SEK", tables: [{ ...table, key: "time" }, table] },
    { currency: "EUR", tables: [{ ...table, key: "time" }, table] },
  ],
};

it("writes numbers as numbers, days as days, and no formulas into a workbook", async () => {
  const { response } = reportResponse(file, { table: "owner", format: "xlsx" }, "sv");
  expect(response.headers.get("content-disposition")).toContain('filename="Vunnet 2026.xlsx"');
  const parts = await unzip(Buffer.from(await response.arrayBuffer()));
  const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
  const texts = [...parts.values()].join("");
  expect(sheet).not.toContain("<f>");
  expect(texts).toContain("=1+1");
  expect(texts).toContain("Å &amp; Ö &lt;b&gt;");
  expect(texts).toContain("Valuta");
  expect(texts).toContain(">Värde<");
  // 28 November 2026 is day 46354 of a spreadsheet's calendar.
  expect(cellsOf(sheet, 2)).toMatchObject(["text", "text", "1234.5", "46354"]);
  expect(cellsOf(sheet, 4)).toMatchObject(["text", "text", "1234.5"]);
  expect(sheet.match(/<row /g)?.length).toBe(7);
});

it("leaves the currency's column out where no table has one, and takes the first table where none is known", async () => {
  const plain = { ...file, sections: [{ currency: null, tables: [table] }] };
  const { response } = reportResponse(plain, { table: "nonsense", format: undefined }, "sv");
  expect(response.headers.get("content-type")).toContain("text/csv");
  expect((await response.text()).split("\r\n")[0]).toBe("Ansvarig;Värde;Dag");
});

/** What the cells of a row hold: a number, or `text`. */
function cellsOf(sheet: string, row: number): string[] {
  const [, inside = ""] = new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`).exec(sheet) ?? [];
  return [...inside.matchAll(/<c ([^>]*)>(.*?)<\/c>/g)].map(([, attributes = "", content = ""]) =>
    /t="(s|inlineStr|str)"/.test(attributes) ? "text" : content.replace(/<\/?v>/g, ""),
  );
}
