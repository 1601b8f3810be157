import type { Translate } from "@/lib/i18n/translator";
import type { CalendarFeed } from "./get-calendar-feed";

type Tools = { t: Translate; tenant: { slug: string } };

/** One's own feed as the settings show it; `origin` is where people reach us. */
export function presentFeed(feed: CalendarFeed | null, origin: string, { t, tenant }: Tools) {
  const address = feed?.token ? `${origin}/api/calendar/${tenant.slug}/${feed.token}.ics` : null;
  return {
    exists: feed !== null,
    includesTasks: feed?.includesTasks ?? true,
    address,
    // Calendars know this scheme and ask themselves whether to subscribe.
    open: address && { label: t("calendarLinks.feedOpen"), href: address.replace(/^https?:/, "webcal:") },
    texts: {
      title: t("calendarLinks.feedTitle"),
      intro: t("calendarLinks.feedIntro"),
      tasks: t("calendarLinks.feedTasks"),
      save: feed ? t("calendarLinks.feedSave") : t("calendarLinks.feedCreate"),
      address: t("calendarLinks.feedAddress"),
      addressHint: t("calendarLinks.feedAddressHint"),
      renew: t("calendarLinks.feedRenew"),
      revoke: t("calendarLinks.feedRevoke"),
      stale: feed && !feed.token ? t("calendarLinks.feedStale") : null,
    },
  };
}
