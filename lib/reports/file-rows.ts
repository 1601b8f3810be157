import type { Cell, ReportTable } from "./report-table";

/** A currency's table; null where amounts play no part. */
export type FileSection = { currency: string | null; table: ReportTable };

/** The first line of a file: what each column holds. "Value, SEK" belongs to one section; here the currency has a column. */
export function fileHeadings(sections: FileSection[], currencyHeading: string): string[] {
  const [first] = sections;
  if (!first) return [];
  const columns = first.table.columns.map((column) => column.replace(/, [A-Z]{3}$/, ""));
  return inCurrencies(sections) ? [currencyHeading, ...columns] : columns;
}

/** The lines below it, sums included; each currency's carry its code in the first column. */
export function fileRows(sections: FileSection[]): Cell[][] {
  const coded = inCurrencies(sections);
  return sections.flatMap(({ currency, table }) => {
    const code = currency ?? "";
    const first: Cell[] = coded ? [{ kind: "name", text: code, raw: code }] : [];
    return [...table.rows, ...(table.total ? [table.total] : [])].map((row) => [...first, ...row]);
  });
}

const inCurrencies = (sections: FileSection[]) => sections.some(({ currency }) => currency !== null);
