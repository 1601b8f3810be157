import type { Metadata } from "next";
import { Pager } from "@/components/data-table/pager";
import { ActionButton } from "@/components/form/action-button";
import { PageHeader } from "@/components/layout/page-header";
import { NotificationList } from "@/components/notifications/notification-list";
import { LinkButton } from "@/components/ui/link-button";
import { Tabs } from "@/components/ui/tabs";
import { parseInput } from "@/lib/core/command";
import { presentNoteSteps } from "@/lib/notes/present-wall";
import { countUnread } from "@/lib/notifications/count-unread";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { presentNotification } from "@/lib/notifications/present-notifications";
import { NotificationView } from "@/lib/notifications/schema";
import { inTenant, pageTools } from "@/lib/request/page";
import { markReadAction } from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("notifications.title") };
}

/** What one was told, the newest first. */
export default async function NotificationsPage({ params, searchParams }: Props) {
  const { org } = await params;
  const view = parseInput(NotificationView, await searchParams);
  const tools = await pageTools(org);
  const { t, format } = tools;
  const { page, unread } = await inTenant(org, async (ctx) => ({
    page: await listNotifications(ctx, view),
    unread: await countUnread(ctx, {}),
  }));
  const href = `/${org}/notifications`;
  const read = markReadAction.bind(null, org);
  const here = view.only ? `${href}?only=unread` : href;
  return (
    <>
      <PageHeader title={t("notifications.title")}>
        <LinkButton
          href={`/${org}/settings/notifications`}
          icon="settings"
          className="btn-icon"
          aria-label={t("notifications.settings")}
          title={t("notifications.settings")}
        />
        {unread > 0 && <ActionButton action={read} label={t("notifications.readAll")} />}
      </PageHeader>
      <Tabs
        label={t("notifications.title")}
        items={[
          { label: t("notifications.all"), href, current: view.only === null },
          {
            label: t("notifications.unread"),
            href: `${href}?only=unread`,
            current: view.only === "unread",
            count: format.count(unread),
          },
        ]}
      />
      <div className="page-body">
        <NotificationList
          notifications={page.rows.map((row) => presentNotification(row, tools))}
          read={read}
          texts={{
            list: t("notifications.title"),
            isUnread: t("notifications.isUnread"),
            read: t("notifications.read"),
            none: t("notifications.none"),
            noneText: t("notifications.noneText"),
          }}
        />
        {(page.previous || page.next) && <Pager {...presentNoteSteps(page, here, tools)} />}
      </div>
    </>
  );
}
