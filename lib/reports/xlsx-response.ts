import writeXlsxFile, { type CellObject } from "write-excel-file/node";
import { attachment } from "@/lib/core/attachment";
import { type FileSection, fileHeadings, fileRows } from "./file-rows";
import type { Cell } from "./report-table";

/** A table as a workbook: numbers are numbers, days are days, and text is text, whatever it begins with. */
export async function xlsxResponse(
  name: string,
  sections: FileSection[],
  currencyHeading: string,
): Promise<Response> {
  const headings = fileHeadings(sections, currencyHeading);
  const rows = fileRows(sections);
  const workbook = await writeXlsxFile(
    [
      headings.map((value): CellObject => ({ value, type: String, fontWeight: "bold" })),
      ...rows.map(cellsOf),
    ],
    { columns: headings.map((_, place) => ({ width: widthOf(place, headings, rows) })), stickyRowsCount: 1 },
  ).toBuffer();
  return new Response(new Uint8Array(workbook), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": attachment(name, "xlsx"),
      "cache-control": "private, no-store",
    },
  });
}

const cellsOf = (row: Cell[]): (CellObject | null)[] =>
  row.map(({ kind, raw }) => {
    if (raw === "") return null;
    if (kind === "number")
      return { value: Number(raw), type: Number, ...(/\.\d\d$/.test(raw) ? { format: "#,##0.00" } : {}) };
    if (kind === "date") return { value: new Date(`${raw}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
    return { value: raw, type: String };
  });

function widthOf(place: number, headings: string[], rows: Cell[][]): number {
  const lengths = rows.slice(0, 1000).map((row) => row[place]?.raw.length ?? 0);
  return Math.min(60, Math.max(headings[place]?.length ?? 0, ...lengths) + 3);
}
