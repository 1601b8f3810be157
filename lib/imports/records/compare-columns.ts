import { isDeepStrictEqual } from "node:util";
import type { ImportRule } from "@/db/tenant/schema/imports";
import type { Change, Columns } from "./record-kind";

const listed = new Set(["tags", "emails", "phones", "titles"]);
const nested = new Set(["addresses", "custom"]);
/** Follows another column, and is not shown by itself. */
const silent = new Set(["phone_e164", "external_id", "annual_revenue_currency"]);

/**
 * What a row changes in a record. Empty cells change nothing. "Fill" writes only where there is nothing; lists (tags, e-mail
 * addresses, further numbers) only grow.
 */
export function compareColumns(wanted: Columns, present: Columns, rule: ImportRule) {
  const columns: Columns = {};
  const shown: Change[] = [];
  for (const [column, value] of Object.entries(wanted)) {
    if (isNothing(value)) continue;
    const before = present[column];
    const after = merged(column, before, value, rule);
    if (after === undefined || isSame(before, after)) continue;
    columns[column] = after;
    if (!silent.has(column))
      shown.push({ field: column, old: isNothing(before) ? null : textOf(before), new: textOf(after) });
  }
  return { columns, shown };
}

function merged(column: string, before: unknown, value: unknown, rule: ImportRule): unknown {
  if (isNothing(before)) return value;
  if (listed.has(column)) {
    const had = before as unknown[];
    const come = (value as unknown[]).filter((one) => !had.some((other) => isSameItem(other, one)));
    return come.length === 0 ? undefined : [...had, ...come];
  }
  if (nested.has(column)) {
    const parts = { ...(before as Columns) };
    for (const [key, part] of Object.entries(value as Columns)) {
      const inner = column === "addresses" ? mergedParts(parts[key], part, rule) : part;
      if (isNothing(parts[key]) || rule === "overwrite" || column === "addresses") parts[key] = inner;
    }
    return parts;
  }
  return rule === "overwrite" ? value : undefined;
}

function mergedParts(before: unknown, value: unknown, rule: ImportRule): unknown {
  const parts = { ...(before as Columns | undefined) };
  for (const [key, part] of Object.entries(value as Columns))
    if (!isNothing(part) && (rule === "overwrite" || isNothing(parts[key]))) parts[key] = part;
  return parts;
}

export const isNothing = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === "object" && value !== null && Object.keys(value).length === 0);

function isSameItem(a: unknown, b: unknown): boolean {
  if (typeof a === "string" && typeof b === "string") return a.toLowerCase() === b.toLowerCase();
  const [one, other] = [a, b] as { number?: string; e164?: string | null }[];
  return one?.number === other?.number || (one?.e164 != null && one.e164 === other?.e164);
}

/** Amounts come from the database as numbers and from the file as texts. */
function isSame(before: unknown, after: unknown): boolean {
  if (typeof before === "number" && typeof after === "string") return before === Number(after);
  return isDeepStrictEqual(before ?? null, after ?? null);
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  if (typeof value === "object" && value !== null)
    return "number" in value
      ? String(value.number)
      : Object.values(value).filter(Boolean).map(textOf).join(", ");
  return String(value);
}
