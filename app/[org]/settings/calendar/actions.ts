"use server";

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
