import type { Translate } from "@/lib/i18n/translator";
import type { NotificationSetting } from "./get-notification-settings";

/** Each kind of thing with what its form shows. */
export function presentNotificationSettings(settings: NotificationSetting[], t: Translate) {
  const texts: Record<NotificationSetting["kind"], [string, string?]> = {
    assignment: [t("notifications.kindAssignment"), t("notifications.kindAssignmentHint")],
    mention: [t("notifications.kindMention")],
    due: [t("notifications.kindDue")],
    meeting: [t("notifications.kindMeeting"), t("notifications.kindMeetingHint")],
    call: [t("notifications.kindCall"), t("notifications.kindCallHint")],
    change: [t("notifications.kindChange"), t("notifications.kindChangeHint")],
    failure: [t("notifications.kindFailure"), t("notifications.kindFailureHint")],
  };
  return settings.map(({ kind, ...setting }) => {
    const [title, hint] = texts[kind];
    return { ...setting, kind, title, hint };
  });
}
