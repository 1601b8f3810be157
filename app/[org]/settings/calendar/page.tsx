import type { Metadata } from "next";
import { FeedCard } from "@/components/calendar-links/feed-card";
import { PageHeader } from "@/components/layout/page-header";
import { getCalendarFeed } from "@/lib/calendar-feeds/get-calendar-feed";
import { presentFeed } from "@/lib/calendar-feeds/present-feed";
import { env } from "@/lib/core/env";
import { inTenant, pageTools } from "@/lib/request/page";
import { renewCalendarFeedAction, revokeCalendarFeedAction, saveCalendarFeedAction } from "./actions";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("calendarLinks.title") };
}

/** How one's calendar here and one's calendars elsewhere know of each other. */
export default async function CalendarLinksPage({ params }: Props) {
  const { org } = await params;
  const tools = await pageTools(org);
  const { t } = tools;
  const feed = await inTenant(org, (ctx) => getCalendarFeed(ctx, {}));
  return (
    <>
      <PageHeader title={t("calendarLinks.title")} />
      <div className="page-body">
        <FeedCard
          key={feed?.token ?? "none"}
          {...presentFeed(feed, env().appUrl, tools)}
          save={saveCalendarFeedAction.bind(null, org)}
          renew={renewCalendarFeedAction.bind(null, org)}
          revoke={revokeCalendarFeedAction.bind(null, org)}
        />
      </div>
    </>
  );
}
