/** A series' number as it stands on a record: the prefix, and the number filled with zeros to its least width. */
export const seriesNumber = (prefix: string, number: number, width: number) =>
  prefix + String(number).padStart(width, "0");
