export function median(values: number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
export const ratio = (value: number, to: number) => `${(value / to).toFixed(2)}×`;

/** Lines up a table of texts; the first row is its head. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (row: string[]) =>
    `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  ")}`;
  const [head = [], ...body] = rows;
  return [
    line(head),
    `  ${"─".repeat(widths.reduce((sum, width) => sum + width + 2, -2))}`,
    ...body.map(line),
  ].join("\n");
}

export async function timed<T>(work: () => Promise<T>): Promise<{ value: T; took: number }> {
  const began = performance.now();
  const value = await work();
  return { value, took: performance.now() - began };
}
