import type { Metadata } from "next";
import { AccountCard } from "@/components/calendar-links/account-card";
import { FeedCard } from "@/components/calendar-links/feed-card";
import { PageHeader } from "@/components/layout/page-header";
import { getCalendarAccount } from "@/lib/calendar-accounts/get-calendar-account";
import { lookupCalendars } from "@/lib/calendar-accounts/lookup-calendars";
import { presentAccount } from "@/lib/calendar-accounts/present-account";
import { getCalendarFeed } from "@/lib/calendar-feeds/get-calendar-feed";
import { presentFeed } from "@/lib/calendar-feeds/present-feed";
import { env } from "@/lib/core/env";
import { inTenant, pageTools } from "@/lib/request/page";
import {
  chooseCalendarAction,
  connectCalendarAccountAction,
  disconnectCalendarAccountAction,
  renewCalendarFeedAction,
  revokeCalendarFeedAction,
  saveCalendarFeedAction,
  syncCalendarNowAction,
} from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("calendarLinks.title") };
}

/** How one's calendar here and one's calendars elsewhere know of each other. */
export default async function CalendarLinksPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { choose } = await searchParams;
  const tools = await pageTools(org);
  const { t, can } = tools;
  const { feed, account } = await inTenant(org, async (ctx) => ({
    feed: await getCalendarFeed(ctx, {}),
    account: await getCalendarAccount(ctx, {}),
  }));
  const maySync = can("activity:write");
  const isChoosing = account !== null && (account.calendarName === null || choose === "1");
  const lookup = maySync && isChoosing ? await lookupCalendars((read) => inTenant(org, read)) : null;
  const here = `/${org}/settings/calendar`;
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
        {maySync && (
          <AccountCard
            key={account ? `${account.serverUrl} ${account.userName}` : "new"}
            {...presentAccount(account, lookup, tools)}
            hrefs={{ here, choose: `${here}?choose=1` }}
            connect={connectCalendarAccountAction.bind(null, org)}
            chooseCalendar={chooseCalendarAction.bind(null, org)}
            syncNow={syncCalendarNowAction.bind(null, org)}
            disconnect={disconnectCalendarAccountAction.bind(null, org)}
          />
        )}
      </div>
    </>
  );
}
