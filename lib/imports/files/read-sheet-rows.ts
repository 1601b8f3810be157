import { FileRefused, mostCellLength, mostColumns, mostRows, type NumberedRow } from "./refused";
import { eventsOf, readDateStyles, readSharedTexts, type Workbook } from "./workbook";
import { attribute, type XmlEvent } from "./xml";

/** More tags than this without a row, and more rows than are taken, blank ones included, are made to keep us busy. */
const mostBetween = 500_000;

type Cell = { place: string; column: number; type: string; style: number; text: string; isIn: boolean };

/** The rows of a sheet, blank ones left out: texts as they stand, days as `YYYY-MM-DD`, numbers with a decimal point. */
export async function* readSheetRows(
  workbook: Workbook,
  name: string | null,
): AsyncGenerator<NumberedRow, void, undefined> {
  const sheet = workbook.sheets.find((one) => one.name === name) ?? workbook.sheets[0];
  if (!sheet) throw new FileRefused("unreadable");
  const [texts, dates] = [await readSharedTexts(workbook), await readDateStyles(workbook)];
  const textOf = (cell: Cell) => cellText(cell, texts, dates, workbook.from1904);
  let row: string[] = [];
  let cell: Cell | null = null;
  let [count, number, since] = [0, 0, 0];
  for await (const events of eventsOf(workbook, sheet.path)) {
    // A stretch of comments has no tags at all, but takes its time.
    since += events.length + 500;
    if (since > mostBetween) throw new FileRefused("unreadable");
    for (const event of events) {
      if (event.kind === "text") {
        if (cell?.isIn) cell.text += event.text;
      } else if (event.name === "row") {
        since = 0;
        if (event.kind === "open") number = Number(attribute(event.attributes, "r") ?? number + 1);
        else if (++count > mostRows) throw new FileRefused("too_many_rows");
        else if (row.some((text) => text.trim() !== "")) yield { number, cells: row };
        row = [];
      } else if (event.name === "c") {
        if (event.kind === "close" && cell) place(row, cell, textOf(cell));
        cell = event.kind === "open" ? newCell(event, row.length) : null;
      } else if (event.name === "f" && event.kind === "open") {
        throw new FileRefused("holds_formulas", cell?.place ?? null);
      } else if (cell && (event.name === "v" || event.name === "t")) cell.isIn = event.kind === "open";
    }
  }
}

function newCell({ attributes }: Extract<XmlEvent, { kind: "open" }>, next: number): Cell {
  const place = attribute(attributes, "r") ?? "";
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0] ?? "";
  const column =
    letters === "" ? next : [...letters].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
  const style = Number(attribute(attributes, "s") ?? -1);
  return { place, column, type: attribute(attributes, "t") ?? "n", style, text: "", isIn: false };
}

function place(row: string[], cell: Cell, text: string): void {
  if (text === "") return;
  if (cell.column >= mostColumns) throw new FileRefused("too_many_columns", cell.place);
  if (text.length > mostCellLength) throw new FileRefused("cell_too_long", cell.place);
  while (row.length < cell.column) row.push("");
  row[cell.column] = text;
}

function cellText(
  { type, style, text }: Cell,
  texts: string[],
  dates: Set<number>,
  from1904: boolean,
): string {
  if (type === "s") return texts[Number(text)] ?? "";
  if (type === "b") return text === "1" ? "true" : text === "0" ? "false" : "";
  if (type === "d") return text.replace(/T00:00:00(\.0+)?$/, "");
  if (type !== "n") return text;
  if (text === "") return "";
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  return dates.has(style) ? serialDay(number + (from1904 ? 1462 : 0)) : plainNumber(text, number);
}

/** A day as Excel counts them, 45231 = 2023-11-01; the time of day is left out. Before March 1900 its count is wrong. */
export function serialDay(serial: number): string {
  const ms = (Math.floor(serial) - 25_569) * 86_400_000;
  if (!(serial >= 61) || ms > Date.UTC(9999, 11, 31)) return String(serial);
  return new Date(ms).toISOString().slice(0, 10);
}

/** Three decimals could be read as thousands, and a double's last digit is noise: 1.245 → 1.2450, 0.1+0.2 → 0.3. */
function plainNumber(written: string, number: number): string {
  const text = /^-?\d{1,15}$/.test(written) ? written : String(Number(number.toPrecision(15)));
  if (/e/i.test(text)) return Math.abs(number) < 1e21 ? BigInt(Math.round(number)).toString() : text;
  return /^-?\d+\.\d{3}$/.test(text) ? `${text}0` : text;
}
