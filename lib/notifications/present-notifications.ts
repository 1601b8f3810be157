import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import type { NotificationRow } from "./list-notifications";

type Tools = { t: Translate; format: Formatter; tenant: { slug: string } };
export type PresentedNotification = ReturnType<typeof presentNotification>;

/** What somebody is told, as a sentence that leads to the innermost thing it is about. */
export function presentNotification(row: NotificationRow, { t, format, tenant }: Tools) {
  const text = textOf(row, t);
  return {
    id: row.id,
    isUnread: row.readAt === null,
    text,
    subject: row.subject ?? row.place ?? "",
    place: row.subject ? row.place : null,
    href: hrefOf(row, tenant.slug),
    when: format.dateTime(row.createdAt),
    readLabel: t("notifications.readOne", { text: `${text} ${row.subject ?? row.place ?? ""}` }),
  };
}

function textOf({ kind, actorName, details }: NotificationRow, t: Translate): string {
  const name = actorName ?? t("notifications.somebody");
  const texts: Record<NotificationRow["kind"], string> = {
    mention: details.answer ? t("notifications.answered", { name }) : t("notifications.mentioned", { name }),
    assignment: t("notifications.assigned", { name }),
    due: t("notifications.due"),
    meeting:
      details.event === "cancelled"
        ? t("notifications.meetingCancelled", { name })
        : details.event === "changed"
          ? t("notifications.meetingChanged", { name })
          : details.event === "invited"
            ? t("notifications.meetingInvited", { name })
            : t("notifications.meeting"),
    change: t("notifications.changed", { name }),
    failure: t("notifications.failure"),
  };
  return texts[kind];
}

function hrefOf(row: NotificationRow, slug: string): string {
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
  return folder ? `/${slug}/${folder}/${id}` : `/${slug}`;
}
