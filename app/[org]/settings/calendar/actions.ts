"use server";

import { chooseCalendar } from "@/lib/calendar-accounts/choose-calendar";
import { connectCalendarAccount } from "@/lib/calendar-accounts/connect-calendar-account";
import { disconnectCalendarAccount } from "@/lib/calendar-accounts/disconnect-calendar-account";
import { syncCalendarNow } from "@/lib/calendar-accounts/sync-calendar-now";
import { renewCalendarFeed } from "@/lib/calendar-feeds/renew-calendar-feed";
import { revokeCalendarFeed } from "@/lib/calendar-feeds/revoke-calendar-feed";
import { saveCalendarFeed } from "@/lib/calendar-feeds/save-calendar-feed";
import { formAction } from "@/lib/request/action";

const here = (_: unknown, slug: string) => `/${slug}/settings/calendar`;

export const saveCalendarFeedAction = formAction(saveCalendarFeed, {
  redirectTo: here,
  flash: (t, { isNew }) => (isNew ? t("calendarLinks.feedCreated") : t("calendarLinks.feedSaved")),
  undoable: true,
});

export const renewCalendarFeedAction = formAction(renewCalendarFeed, {
  flash: (t) => t("calendarLinks.feedRenewed"),
  undoable: true,
});

export const revokeCalendarFeedAction = formAction(revokeCalendarFeed, {
  flash: (t) => t("calendarLinks.feedRevoked"),
  undoable: true,
});

export const connectCalendarAccountAction = formAction(connectCalendarAccount, {
  redirectTo: here,
  flash: (t) => t("calendarLinks.connected"),
  undoable: true,
});

export const chooseCalendarAction = formAction(chooseCalendar, {
  redirectTo: here,
  flash: (t, { name }) => t("calendarLinks.chosen", { name }),
  undoable: true,
});

export const disconnectCalendarAccountAction = formAction(disconnectCalendarAccount, {
  redirectTo: here,
  flash: (t) => t("calendarLinks.disconnected"),
  undoable: true,
});

export const syncCalendarNowAction = formAction(syncCalendarNow, {
  flash: (t) => t("calendarLinks.syncing"),
});
