import { dateIn, timeIn } from "@/lib/core/dates";
import { dateCell, type FileCell, nameCell } from "@/lib/exports/file-cell";
import type { Translate } from "@/lib/i18n/translator";
import type { ChangeLine } from "./export-changes";
import { noteOf } from "./note-of";
import { fieldLabel, phrase, presentSubject, presentValue, type Tools } from "./present-changes";
import { undoneTag } from "./undone-tag";

export const changeHeadings = (t: Translate): string[] => [
  t("changes.asOfDay"),
  t("changes.clock"),
  t("changes.who"),
  t("changes.did"),
  t("changes.record"),
  t("changes.fieldName"),
  t("changes.before"),
  t("changes.after"),
  t("changes.remark"),
];

type FileTools = Omit<Tools, "tenant"> & { tenant: Tools["tenant"] & { timeZone: string } };

/** What changed in one field as a file holds it, read as the history shows it. */
export function changeCells({ entry, field }: ChangeLine, { t, format, tenant }: FileTools): FileCell[] {
  const remarks = [noteOf(t, entry.verb), undoneTag(entry.undone, entry.undoing, t)].filter(Boolean);
  return [
    dateCell(dateIn(tenant.timeZone, entry.at)),
    nameCell(timeIn(tenant.timeZone, entry.at)),
    nameCell(entry.actorName),
    nameCell(phrase(t, entry.operation, entry.table)),
    nameCell(presentSubject(entry.label, undefined, t)?.text ?? ""),
    nameCell(field ? fieldLabel(field, t) : ""),
    nameCell(field ? presentValue(field, field.before, t, format) : ""),
    nameCell(field ? presentValue(field, field.after, t, format) : ""),
    nameCell(remarks.join(", ")),
  ];
}
