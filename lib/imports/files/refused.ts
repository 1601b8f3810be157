/** Why a file can't be taken in; texts are made of it where it is shown. */
export type FileFault =
  | "empty"
  | "too_large"
  | "unreadable"
  | "old_workbook"
  | "protected"
  | "too_many_sheets"
  | "too_many_columns"
  | "too_many_rows"
  | "unpacks_too_large"
  | "declares_entities"
  | "holds_formulas"
  | "unclosed_quote"
  | "cell_too_long"
  | "lost"
  | "forbidden";

/** The file is not read any further: it is broken, too large, or made to do harm. */
export class FileRefused extends Error {
  override name = "FileRefused";

  constructor(
    readonly fault: FileFault,
    /** Where in the file: a cell such as "B2", a row's number. */
    readonly place: string | null = null,
  ) {
    super(place ? `${fault} at ${place}` : fault);
  }
}

export const mostColumns = 200;
export const mostRows = 2_000_000;
export const mostCellLength = 32_767;

/** A row with its place in the file, as a spreadsheet counts them. */
export type NumberedRow = { number: number; cells: string[] };
