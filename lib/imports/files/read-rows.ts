import type { Bytes } from "./bytes";
import { EncodingName } from "./encoding";
import { readSheetRows } from "./read-sheet-rows";
import { readTextRows } from "./read-text-rows";
import type { NumberedRow } from "./refused";
import { openWorkbook } from "./workbook";

export type Reading = {
  format: "text" | "workbook";
  encoding: string | null;
  delimiter: string | null;
  sheet: string | null;
};

/**
 * A file's rows, the header first, blank ones left out.
 * @throws FileRefused
 */
export async function* readRows(
  bytes: Bytes,
  { format, encoding, delimiter, sheet }: Reading,
): AsyncGenerator<NumberedRow, void, undefined> {
  if (format === "workbook") yield* readSheetRows(await openWorkbook(bytes), sheet);
  else
    yield* readTextRows(bytes, {
      encoding: EncodingName.catch("utf-8").parse(encoding),
      delimiter: delimiter ?? ";",
    });
}
