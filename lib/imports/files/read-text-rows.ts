import papa from "papaparse";
import { type Bytes, stretches } from "./bytes";
import type { Encoding } from "./encoding";
import { FileRefused, mostCellLength, mostColumns, mostRows, type NumberedRow } from "./refused";

export const delimiters = [";", ",", "\t", "|"] as const;

// A quote that is never closed would gather the rest of the file into one cell.
const mostWithoutRow = 2_000_000;

/** The rows of a delimited text, blank ones left out, a stretch of the file at a time. */
export async function* readTextRows(
  bytes: Bytes,
  { encoding, delimiter }: { encoding: Encoding; delimiter: string },
): AsyncGenerator<NumberedRow, void, undefined> {
  const parser = new papa.Parser({ delimiter, newline: "\n" });
  let pending = "";
  let count = 0;
  for await (const { text, isLast } of decoded(bytes, encoding)) {
    pending += text;
    const { data, meta } = parser.parse(pending, 0, !isLast) as papa.ParseResult<string[]>;
    pending = pending.slice(meta.cursor);
    if (pending.length > mostWithoutRow) throw new FileRefused("unclosed_quote", String(count + 1));
    for (const row of data) {
      count++;
      if (!row.some((cell) => cell.trim() !== "")) continue;
      checkRow(row, count);
      yield { number: count, cells: row };
    }
  }
}

/** Ends of lines of all kinds become one kind, also within cells. */
async function* decoded(bytes: Bytes, encoding: Encoding) {
  // Takes the byte order mark away.
  const decoder = new TextDecoder(encoding);
  let isFirst = true;
  let kept = "";
  for await (const chunk of stretches(bytes)) {
    let text = kept + decoder.decode(chunk, { stream: true });
    kept = text.endsWith("\r") ? "\r" : "";
    text = (kept ? text.slice(0, -1) : text).replace(/\r\n?/g, "\n");
    // Excel's own first line, which names the delimiter.
    yield { text: isFirst ? text.replace(/^sep=.\n/i, "") : text, isLast: false };
    isFirst = false;
  }
  yield { text: kept + decoder.decode(), isLast: true };
}

function checkRow(row: string[], number: number): void {
  if (number > mostRows) throw new FileRefused("too_many_rows");
  if (row.length > mostColumns) throw new FileRefused("too_many_columns", String(number));
  if (row.some((cell) => cell.length > mostCellLength))
    throw new FileRefused("cell_too_long", String(number));
}

/** The delimiter that cuts the first lines into the most columns, all rows alike. */
export function guessDelimiter(start: string): string {
  const [, named] = /^\ufeff?sep=(.)\r?\n/i.exec(start) ?? [];
  if (named) return named;
  let [best, most] = [";", 0];
  for (const delimiter of delimiters) {
    const { data } = papa.parse<string[]>(start, { delimiter, preview: 20, skipEmptyLines: "greedy" });
    const columns = data[0]?.length ?? 1;
    const alike = data.filter((row) => row.length === columns).length / Math.max(data.length, 1);
    const score = columns > 1 ? columns * alike : 0;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}
