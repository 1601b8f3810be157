"use server";

import { saveNotificationSettings } from "@/lib/notifications/save-notification-settings";
import { formAction } from "@/lib/request/action";

export const saveNotificationSettingsAction = formAction(saveNotificationSettings, {
  redirectTo: (_, slug) => `/${slug}/settings/notifications`,
  flash: (t) => t("notifications.saved"),
  undoable: ({ mayUndo }) => mayUndo,
});
