import { dateIn } from "@/lib/core/dates";
import { dateCell, type FileCell, nameCell } from "@/lib/exports/file-cell";
import type { Translate } from "@/lib/i18n/translator";
import { presentTask, priorityName, type TaskTools } from "./present-task";
import type { TaskRow } from "./short-task";

export const taskHeadings = (t: Translate): string[] => [
  t("tasks.task"),
  t("tasks.status"),
  t("tasks.priority"),
  t("tasks.due"),
  t("tasks.time"),
  t("tasks.owner"),
  t("tasks.customer"),
  t("tasks.contact"),
  t("tasks.case"),
  t("tasks.checklist"),
  t("tasks.repeats"),
  t("tasks.doneOn"),
  t("tasks.description"),
];

/** A task as a file holds it. */
export function taskCells(row: TaskRow, tools: TaskTools & { tenant: { timeZone: string } }): FileCell[] {
  const { status, checklist, repeats } = presentTask(row, tools);
  return [
    nameCell(row.title),
    nameCell(status.name),
    nameCell(priorityName(row.priority, tools.t)),
    dateCell(row.dueOn ?? ""),
    nameCell(row.dueTime?.slice(0, 5) ?? ""),
    nameCell(row.ownerName ?? ""),
    nameCell(row.customerName ?? ""),
    nameCell(row.contactName ?? ""),
    nameCell(row.caseId ? `${row.caseNumber} ${row.caseTitle}` : ""),
    nameCell(checklist ?? ""),
    nameCell(repeats ?? ""),
    dateCell(row.completedAt ? dateIn(tools.tenant.timeZone, row.completedAt) : ""),
    nameCell(row.description ?? ""),
  ];
}
