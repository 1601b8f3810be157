import type { NotificationKind } from "@/db/tenant/schema/notifications";
import type { Formatter } from "@/lib/core/format";
import { phoneText } from "@/lib/core/phone";
import { taskName } from "@/lib/failures/present-failures";
import type { Translate } from "@/lib/i18n/translator";
import { presentChanged } from "./present-changed";
import type { NotificationRow } from "./read-notifications";

type Tools = { t: Translate; format: Formatter; tenant: { slug: string; country: string } };
export type PresentedNotification = ReturnType<typeof presentNotification>;

/** What happened, to what, and where that is found. */
export function tellingOf(row: NotificationRow, { t, format, tenant }: Tools) {
  // A call is known by whom it was with, where that is known.
  const isNumber = row.callId !== null && row.place !== null;
  const subject = row.callId && row.subject ? phoneText(row.subject, tenant.country) : row.subject;
  return {
    text: sentenceOf(row, t),
    subject: (isNumber ? row.place : subject) || row.place || many(row, t),
    place: isNumber ? subject : subject ? row.place : null,
    changed: presentChanged(row.entries, { t, format }),
    href: `/${tenant.slug}/notifications/${row.id}`,
  };
}

/** What somebody is told, as a sentence whose link notes that it was read and leads on to what it is about. */
export function presentNotification(row: NotificationRow, tools: Tools) {
  const { t, format } = tools;
  const telling = tellingOf(row, tools);
  return {
    ...telling,
    id: row.id,
    isUnread: row.readAt === null,
    when: format.dateTime(row.createdAt),
    readLabel: t("notifications.readOne", { text: `${telling.text} ${telling.subject}` }),
  };
}

function many({ kind, details }: NotificationRow, t: Translate): string {
  const count = Number(details.count ?? 0);
  if (kind === "failure" && details.event === "calendar") return t("notifications.ownCalendar");
  if (kind === "failure") return taskName(String(details.task), t);
  if (details.of === "customers") return t("notifications.customers", { count });
  if (details.of === "contacts") return t("notifications.contacts", { count });
  if (details.of === "cases") return t("notifications.cases", { count });
  return t("notifications.records", { count });
}

type Told = Pick<NotificationRow, "kind" | "actorName" | "details">;

/** What happened; what it happened to stands behind it. */
function sentenceOf({ kind, actorName, details }: Told, t: Translate): string {
  const name = actorName ?? t("notifications.somebody");
  const texts: Record<NotificationKind, () => string> = {
    mention: () =>
      details.answer ? t("notifications.answered", { name }) : t("notifications.mentioned", { name }),
    assignment: () =>
      details.event === undefined
        ? t("notifications.assigned", { name })
        : t("notifications.madeOwner", { name }),
    due: () => t("notifications.due"),
    meeting: () => meetingSentence(details.event, name, t),
    call: () => t("notifications.missedCall"),
    change: () => changeSentence(details.event, actorName, t),
    failure: () => t("notifications.failure"),
  };
  return texts[kind]();
}

function meetingSentence(event: unknown, name: string, t: Translate): string {
  if (event === "cancelled") return t("notifications.meetingCancelled", { name });
  if (event === "changed") return t("notifications.meetingChanged", { name });
  if (event === "invited") return t("notifications.meetingInvited", { name });
  if (event === "answered") return t("notifications.meetingAnswered");
  if (event === "bounced") return t("notifications.meetingBounced");
  return t("notifications.meeting");
}

function changeSentence(event: unknown, actorName: string | null, t: Translate): string {
  if (event === "call" || event === "missed") return t("notifications.newCall");
  if (actorName === null) return t("notifications.changedByItself");
  const name = actorName;
  if (event === "note") return t("notifications.newNote", { name });
  if (event === "task") return t("notifications.newTask", { name });
  if (event === "meeting") return t("notifications.newMeeting", { name });
  if (event === "case") return t("notifications.newCase", { name });
  if (event === "order") return t("notifications.newOrder", { name });
  return t("notifications.changed", { name });
}

type Target = Pick<
  NotificationRow,
  "kind" | "details" | "noteId" | "taskId" | "meetingId" | "callId" | "caseId" | "contactId" | "customerId"
>;

/** Where a notification leads: to the innermost thing that it is about. */
export function targetOf(row: Target, slug: string, employeeId: string): string {
  const places: [string, string | null][] = [
    ["notes", row.noteId],
    ["tasks", row.taskId],
    ["meetings", row.meetingId],
    ["calls", row.callId],
    ["cases", row.caseId],
    ["contacts", row.contactId],
    ["customers", row.customerId],
  ];
  const [folder, id] = places.find(([, value]) => value !== null) ?? [];
  if (folder) return `/${slug}/${folder}/${id}`;
  if (row.kind === "failure" && row.details.event === "calendar") return `/${slug}/settings/calendar`;
  if (row.kind === "failure") return `/${slug}/settings/jobs`;
  const { of } = row.details;
  if (row.kind === "assignment" && (of === "customers" || of === "contacts" || of === "cases"))
    return `/${slug}/${of}?owner=${employeeId}`;
  return `/${slug}/settings/changes`;
}
