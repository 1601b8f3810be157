import { dateIn, timeIn } from "@/lib/core/dates";
import { nameIn } from "@/lib/core/names";
import { dateCell, type FileCell, nameCell } from "@/lib/exports/file-cell";
import type { Translate } from "@/lib/i18n/translator";
import type { NoteTools } from "./present-notes";
import type { NoteRow } from "./read-notes";

export const noteHeadings = (t: Translate): string[] => [
  t("notes.day"),
  t("notes.clock"),
  t("notes.author"),
  t("notes.category"),
  t("notes.private"),
  t("notes.customer"),
  t("notes.contact"),
  t("notes.case"),
  t("notes.text"),
  t("notes.comments"),
];

/** A note as a file holds it, as it was written; its comments stand in one cell. */
export function noteCells(
  row: NoteRow,
  {
    t,
    actor,
    tenant,
  }: Pick<NoteTools, "t" | "actor"> & { tenant: NoteTools["tenant"] & { timeZone: string } },
): FileCell[] {
  return [
    dateCell(dateIn(tenant.timeZone, row.createdAt)),
    nameCell(timeIn(tenant.timeZone, row.createdAt)),
    nameCell(row.authorName ?? ""),
    nameCell(row.categoryNames ? nameIn(row.categoryNames, actor.locale, tenant.locale) : ""),
    nameCell(row.isPrivate ? t("common.yes") : ""),
    nameCell(row.customerName ?? ""),
    nameCell(row.contactName ?? ""),
    nameCell(row.caseId ? `${row.caseNumber} ${row.caseTitle}` : ""),
    nameCell(row.body),
    nameCell(row.comments.map(({ authorName, body }) => `${authorName ?? ""}: ${body}`).join("\n")),
  ];
}
