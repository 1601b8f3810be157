import { inflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { fileResponse } from "@/lib/reports/report-file";
import type { Cell, ReportTable } from "@/lib/reports/report-table";

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
  const response = await fileResponse(file, { table: "owner", format: "xlsx" }, "sv");
  expect(response.headers.get("content-disposition")).toContain('filename="Vunnet 2026.xlsx"');
  const parts = unzip(Buffer.from(await response.arrayBuffer()));
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
  const response = await fileResponse(plain, { table: "nonsense", format: undefined }, "sv");
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

/** The files of an archive, by the directory at its end. */
function unzip(archive: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const end = archive.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const start = archive.readUInt32LE(at + 42);
    const body = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const packed = archive.subarray(body, body + archive.readUInt32LE(at + 20));
    const isPacked = archive.readUInt16LE(at + 10) === 8;
    parts.set(
      archive.toString("utf8", at + 46, at + 46 + name),
      (isPacked ? inflateRawSync(packed) : packed).toString("utf8"),
    );
    at += 46 + name + extra + comment;
  }
  return parts;
}
