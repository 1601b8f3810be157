import type { ChangeField } from "@/lib/changes/describe-fields";
import type { ChangeEntry } from "@/lib/changes/entries-of";
import { fieldLabel, phrase, presentValue } from "@/lib/changes/present-changes";
import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";

type Tools = { t: Translate; format: Formatter };

const shownAtMost = 3;
/** A longer value is named, not told: it is read where it stands. */
const shortest = 40;

/**
 * What was changed of a record, field by field, from what it was before the first change to what the last one left: "Status: New →
 * Offer". Null where nothing is left of it that the reader may know.
 */
export function presentChanged(entries: ChangeEntry[], { t, format }: Tools): string | null {
  const parts = [...fieldsOf(entries).values()].flatMap((field) => told(field, t, format) ?? []);
  const hanging = entries
    .filter(({ table }) => !records.has(table))
    .map(({ operation, table, label }) => [phrase(t, operation, table), label].filter(Boolean).join(" "));
  const all = [...parts, ...new Set(hanging)];
  if (all.length === 0) return null;
  const more = all.length - shownAtMost;
  const shown = more > 1 ? all.slice(0, shownAtMost) : all;
  return [...shown, ...(more > 1 ? [t("notifications.moreFields", { count: more })] : [])].join(" · ");
}

const records = new Set(["customers", "contacts", "cases"]);

/** The record's own fields, each once, in the order in which they were first changed. */
function fieldsOf(entries: ChangeEntry[]): Map<string, ChangeField> {
  const fields = new Map<string, ChangeField>();
  for (const field of entries.filter(({ table }) => records.has(table)).flatMap((entry) => entry.fields)) {
    const key = [field.column, ...(field.path ?? [])].join(".");
    fields.set(key, { ...field, before: fields.get(key)?.before ?? field.before });
  }
  return fields;
}

function told(field: ChangeField, t: Translate, format: Formatter): string | null {
  const name = fieldLabel(field, t);
  if (field.kind === "secret" || field.before.hidden || field.after.hidden) return name;
  const [before, after] = [field.before, field.after].map((value) => presentValue(field, value, t, format));
  if (before === undefined || after === undefined || before === after) return null;
  const isShort = [before, after].every((text) => text.length <= shortest && !text.includes("\n"));
  return isShort ? `${name}: ${before} → ${after}` : name;
}
