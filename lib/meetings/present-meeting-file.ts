import { dateCell, type FileCell, nameCell } from "@/lib/exports/file-cell";
import type { Translate } from "@/lib/i18n/translator";
import type { MeetingFileRow } from "./export-meetings";
import { clockTimes } from "./meeting-times";

export const meetingHeadings = (t: Translate): string[] => [
  t("meetings.startsOn"),
  t("meetings.startTime"),
  t("meetings.endsOn"),
  t("meetings.endTime"),
  t("meetings.timeZone"),
  t("meetings.name"),
  t("meetings.customer"),
  t("meetings.contact"),
  t("meetings.case"),
  t("meetings.location"),
  t("meetings.videoUrl"),
  t("meetings.organiser"),
  t("meetings.isSeries"),
];

/** A time of a meeting as a file holds it, on the meeting's own clock; one of whole days has no hours. */
export function meetingCells(row: MeetingFileRow, { t }: { t: Translate }): FileCell[] {
  const { startsOn, startTime, endsOn, endTime } = clockTimes(row);
  return [
    dateCell(startsOn),
    nameCell(startTime ?? ""),
    dateCell(endsOn),
    nameCell(endTime ?? ""),
    nameCell(row.timeZone),
    nameCell(row.title),
    nameCell(row.customerName ?? ""),
    nameCell(row.contactName ?? ""),
    nameCell(row.caseTitle ?? ""),
    nameCell(row.location ?? ""),
    nameCell(row.videoUrl ?? ""),
    nameCell(row.ownerName),
    nameCell(row.isSeries ? t("common.yes") : ""),
  ];
}
