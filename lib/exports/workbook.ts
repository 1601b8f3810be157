import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { FileCell } from "./file-cell";
import { cellXml, columnName, escaped, parts } from "./workbook-xml";

/** What a sheet can hold (ISO/IEC 29500's programs agree on it). */
const rowsPerSheet = 1_048_576;
const sampleRows = 200;

/**
 * A table as a workbook (Office Open XML), sent as its rows come and never held as a whole: numbers are numbers, days are
 * days, and text is text, whatever it begins with. What is too long for a sheet goes on on the next.
 */
export function workbook(headings: string[], batches: AsyncIterable<FileCell[][]>): Readable {
  const zip = new ZipFile();
  const rows = onward(batches);
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name);
  const addSheet = (number: number) => {
    const sheet = Readable.from(sheetXml(headings, rows, () => next(number + 1)));
    sheet.on("error", (error) => zip.emit("error", error));
    zip.addReadStream(sheet, `xl/worksheets/sheet${number}.xml`, { compressionLevel: 1 });
  };
  const next = async (number: number) => {
    if (!(await rows.peek())) return finish(number - 1);
    addSheet(number);
  };
  const finish = (sheets: number) => {
    for (const [name, text] of parts(sheets)) add(name, text);
    zip.end();
  };
  // yazl reports a source's failure on itself; whoever reads the file must hear of it.
  const output = zip.outputStream as Readable;
  zip.on("error", (error: Error) => output.destroy(error));
  addSheet(1);
  return output;
}

type Rows = { peek: () => Promise<boolean>; take: (most: number) => Promise<FileCell[][]> };

/** Rows out of batches, as many at a time as are asked for. */
function onward(batches: AsyncIterable<FileCell[][]>): Rows {
  const source = batches[Symbol.asyncIterator]();
  let left: FileCell[][] = [];
  const peek = async () => {
    while (left.length === 0) {
      const { done, value } = await source.next();
      if (done) return false;
      left = value;
    }
    return true;
  };
  const take = async (most: number) => {
    if (!(await peek())) return [];
    const taken = left.slice(0, most);
    left = left.slice(most);
    return taken;
  };
  return { peek, take };
}

async function* sheetXml(headings: string[], rows: Rows, whenFull: () => Promise<void>) {
  const first = await rows.take(sampleRows);
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columnsXml(headings, first)}<sheetData>`;
  yield rowXml(
    1,
    headings.map((text, place) =>
      text === ""
        ? ""
        : `<c r="${columnName(place)}1" s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    ),
  );
  const names = (first[0] ?? []).map((_, place) => columnName(place));
  let number = 2;
  for (let batch = first; batch.length > 0; batch = await rows.take(rowsPerSheet - number + 1)) {
    yield batch.map((row) => rowXml(number, cellsXml(row, names, number++))).join("");
    if (number > rowsPerSheet) break;
  }
  await whenFull();
  yield "</sheetData></worksheet>";
}

const rowXml = (number: number, cells: string[]) => `<row r="${number}">${cells.join("")}</row>`;
const cellsXml = (row: FileCell[], names: string[], number: number) =>
  row.map((cell, place) => cellXml(cell, names[place] ?? columnName(place), number));

/** As wide as what stands in the first rows, within reason. */
function columnsXml(headings: string[], rows: FileCell[][]): string {
  if (headings.length === 0) return "";
  const widths = headings.map((heading, place) =>
    Math.min(60, Math.max(heading.length, ...rows.map((row) => row[place]?.raw.length ?? 0)) + 3),
  );
  const columns = widths.map(
    (width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join("")}</cols>`;
}
