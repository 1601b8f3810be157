import { isDeepStrictEqual } from "node:util";
import type { Names } from "@/db/tenant/schema/cases";
import type { Locale } from "@/lib/core/locales";
import { nameIn } from "@/lib/core/names";
import { type FieldKind, isShown, kindOf } from "./fields";

type Values = Record<string, unknown>;
export type LogValues = {
  tableName?: string;
  operation: "insert" | "update" | "delete";
  old: Values | null;
  new: Values | null;
};

/**
 * `hidden`: there is a value, a row that the actor may not see. `phones`: telephone numbers with their kinds. `stored`:
 * the value of an own field, whose kind decides how it reads.
 */
export type FieldValue = {
  text: string | null;
  hidden?: true;
  phones?: { kind: string; number: string }[];
  stored?: unknown;
};
/** `path`: which part of a column of many parts, such as `["visiting", "street"]` of `addresses`. */
export type ChangeField = {
  column: string;
  path?: string[];
  /** What an own field is called. */
  label?: string;
  kind: FieldKind;
  before: FieldValue;
  after: FieldValue;
};

/** Ids in an entry's values whose names the history shows. */
export function referencesOf({ old, new: written }: LogValues): string[] {
  return [old, written].flatMap((values) =>
    Object.entries(values ?? {}).flatMap(([column, value]) =>
      kindOf(column) === "reference" && typeof value === "string" ? [value] : [],
    ),
  );
}

/** Part of another record, which it is made with when the first of them is filled in: that says what was. */
const parts = new Set(["customer_billing"]);

/** What an update changed, column by column and part by part; nothing of what was made or removed, unless it is part of another. */
export function describeFields(
  { tableName, operation, old, new: written }: LogValues,
  labels: Map<string, string>,
  locale: Locale,
  home: Locale,
): ChangeField[] {
  const shown = Object.keys(written ?? old ?? {}).filter(isShown);
  const isFilled = (column: string) => Boolean(written?.[column]) && column !== "customer_id";
  const ofInsert = operation === "insert" && parts.has(tableName ?? "") ? shown.filter(isFilled) : [];
  const columns = operation === "update" ? shown : ofInsert;
  const read: Read = (value, kind) => readValue(value, kind, labels, locale, home);
  return columns.flatMap((column) => describeField(column, old?.[column], written?.[column], read));
}

type Read = (value: unknown, kind: FieldKind) => FieldValue;

function describeField(column: string, before: unknown, after: unknown, read: Read): ChangeField[] {
  const kind = kindOf(column);
  if (kind === "addresses") return describeParts(column, 2, before, after, (value) => read(value, "text"));
  if (kind === "address") return describeParts(column, 1, before, after, (value) => read(value, "text"));
  if (kind === "custom") {
    const own = (value: unknown): FieldValue => ({ text: null, stored: value ?? null });
    return describeParts(column, 1, before, after, own);
  }
  if (kind === "list" || kind === "phones") {
    const [gone, come] = differing(listOf(before), listOf(after));
    return [{ column, kind, before: read(gone, kind), after: read(come, kind) }];
  }
  return [{ column, kind, before: read(before, kind), after: read(after, kind) }];
}

/** The leaves, `depth` keys down, in which two objects differ. */
function describeParts(
  column: string,
  depth: number,
  before: unknown,
  after: unknown,
  read: (value: unknown) => FieldValue,
  path: string[] = [],
): ChangeField[] {
  if (isDeepStrictEqual(before ?? null, after ?? null)) return [];
  if (path.length === depth) {
    return [{ column, path, kind: kindOf(column), before: read(before), after: read(after) }];
  }
  const [old, written] = [objectOf(before), objectOf(after)];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(written)])];
  return keys.flatMap((key) => describeParts(column, depth, old[key], written[key], read, [...path, key]));
}

/** What only the one list holds, and what only the other does; both in full when they differ in order alone. */
function differing(before: unknown[], after: unknown[]): [unknown[], unknown[]] {
  const without = (list: unknown[], other: unknown[]) =>
    list.filter((item) => !other.some((one) => isDeepStrictEqual(one, item)));
  const [gone, come] = [without(before, after), without(after, before)];
  return gone.length + come.length > 0 ? [gone, come] : [before, after];
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const objectOf = (value: unknown): Values =>
  typeof value === "object" && value !== null ? (value as Values) : {};

/** A column's value, as text or as what its words are made of. */
export function readValue(
  value: unknown,
  kind: FieldKind,
  labels: Map<string, string>,
  locale: Locale,
  home: Locale,
): FieldValue {
  if (kind === "flag") return { text: value === null || value === false ? "no" : "yes" };
  if (value === null || value === undefined) return { text: null };
  if (kind === "reference") {
    const label = labels.get(String(value));
    return label === undefined ? { text: null, hidden: true } : { text: label };
  }
  if (kind === "names") return { text: nameIn(value as Names, locale, home) };
  if (kind === "list") return { text: Array.isArray(value) ? value.join(", ") : String(value) };
  if (kind === "phones") {
    const phones = listOf(value).map((phone) => objectOf(phone));
    return {
      text: null,
      phones: phones.map((phone) => ({ kind: String(phone.kind), number: String(phone.number) })),
    };
  }
  if (kind === "secret") return { text: "•••" };
  return { text: typeof value === "object" ? JSON.stringify(value) : String(value) };
}
