/** A value as a file holds it: a decimal point and no grouping; a day as `YYYY-MM-DD`; empty where there is none. */
export type FileCell = { kind: "name" | "number" | "date"; raw: string };

export const nameCell = (raw: string): FileCell => ({ kind: "name", raw });
export const numberCell = (raw: string): FileCell => ({ kind: "number", raw });
export const dateCell = (raw: string): FileCell => ({ kind: "date", raw });
