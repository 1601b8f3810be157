import type { Names } from "@/db/tenant/schema/cases";
import type { Locale } from "@/lib/core/locales";
import { nameIn } from "@/lib/core/names";
import { type FieldKind, isShown, kindOf } from "./fields";

type Values = Record<string, unknown>;
export type LogValues = { operation: "insert" | "update" | "delete"; old: Values | null; new: Values | null };

/** `hidden`: there is a value, a row that the actor may not see. */
export type FieldValue = { text: string | null; hidden?: true };
export type ChangeField = { column: string; kind: FieldKind; before: FieldValue; after: FieldValue };

/** Ids in an entry's values whose names the history shows. */
export function referencesOf({ old, new: written }: LogValues): string[] {
  return [old, written].flatMap((values) =>
    Object.entries(values ?? {}).flatMap(([column, value]) =>
      kindOf(column) === "reference" && typeof value === "string" ? [value] : [],
    ),
  );
}

/** What an update changed, column by column; of what was made or removed, only what it was linked to. */
export function describeFields(
  { operation, old, new: written }: LogValues,
  labels: Map<string, string>,
  locale: Locale,
  home: Locale,
): ChangeField[] {
  const shown = Object.keys(written ?? old ?? {}).filter(isShown);
  const columns = operation === "update" ? shown : [];
  const read = (values: Values | null, column: string) =>
    readValue(values?.[column], kindOf(column), labels, locale, home);
  return columns.map((column) => ({
    column,
    kind: kindOf(column),
    before: read(old, column),
    after: read(written, column),
  }));
}

function readValue(
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
  return { text: String(value) };
}
