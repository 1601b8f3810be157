import { dateIn, timeIn } from "@/lib/core/dates";
import { dateCell, type FileCell, nameCell, numberCell } from "@/lib/exports/file-cell";
import type { Translate } from "@/lib/i18n/translator";
import { type CallTools, callTableTexts, presentCall } from "./present-call";
import type { CallRow } from "./read-calls";

export function callHeadings(t: Translate): string[] {
  const { direction, result, outcome, number, employee, note } = callTableTexts(t);
  return [
    t("calls.day"),
    t("calls.clock"),
    direction,
    result,
    outcome,
    t("calls.seconds"),
    number,
    t("calls.customer"),
    t("calls.contact"),
    t("calls.case"),
    employee,
    note,
  ];
}

/** A call as a file holds it: how long it took is a number, in seconds. */
export function callCells(row: CallRow, tools: CallTools & { tenant: { timeZone: string } }): FileCell[] {
  const { direction, result, outcome } = presentCall(row, tools);
  const { timeZone } = tools.tenant;
  return [
    dateCell(dateIn(timeZone, row.startedAt)),
    nameCell(timeIn(timeZone, row.startedAt)),
    nameCell(direction),
    nameCell(result.name),
    nameCell(outcome ?? ""),
    numberCell(row.durationSeconds === null ? "" : String(row.durationSeconds)),
    nameCell(row.numberE164 ?? row.number ?? ""),
    nameCell(row.customerName ?? ""),
    nameCell(row.contactName ?? ""),
    nameCell(row.caseTitle ?? ""),
    nameCell(row.employeeName ?? ""),
    nameCell(row.note ?? ""),
  ];
}
