import type { Metadata } from "next";
import { setFollowAction } from "@/app/[org]/notifications/actions";
import { PageHeader } from "@/components/layout/page-header";
import { FollowList } from "@/components/notifications/follow-list";
import { NotificationSettingsForm } from "@/components/notifications/settings-form";
import { Card } from "@/components/ui/card";
import { listFollows } from "@/lib/follows/list-follows";
import { presentFollows } from "@/lib/follows/present-follows";
import { getNotificationSettings } from "@/lib/notifications/get-notification-settings";
import { presentNotificationSettings } from "@/lib/notifications/present-notification-settings";
import { inTenant, pageTools } from "@/lib/request/page";
import { saveNotificationSettingsAction } from "./actions";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("notifications.settings") };
}

/** How one is told of things, and of which records. */
export default async function NotificationSettingsPage({ params }: Props) {
  const { org } = await params;
  const tools = await pageTools(org);
  const { t } = tools;
  const { settings, rows } = await inTenant(org, async (ctx) => ({
    settings: await getNotificationSettings(ctx, {}),
    rows: await listFollows(ctx, {}),
  }));
  const shown = presentFollows(rows, tools);
  const followed = shown.filter(({ muted }) => !muted);
  const muted = shown.filter((follow) => follow.muted);
  const change = setFollowAction.bind(null, org);
  return (
    <>
      <PageHeader title={t("notifications.settings")} />
      <div className="page-body">
        <p className="m-0 max-w-[72ch] text-ink-2">{t("notifications.settingsIntro")}</p>
        <NotificationSettingsForm
          key={settings.map(({ inApp, byMail }) => `${inApp}${byMail}`).join()}
          settings={presentNotificationSettings(settings, t)}
          action={saveNotificationSettingsAction.bind(null, org)}
          texts={{
            inApp: t("notifications.inApp"),
            byMail: t("notifications.byMail"),
            atOnce: t("notifications.mailAtOnce"),
            digest: t("notifications.mailDigest"),
            never: t("notifications.mailNever"),
            save: t("common.save"),
          }}
        />
        <Card title={t("follows.title")}>
          {followed.length > 0 ? (
            <FollowList
              label={t("follows.title")}
              follows={followed}
              change={change}
              changeText={t("follows.stop")}
            />
          ) : (
            <p className="meta m-0">{t("follows.none")}</p>
          )}
        </Card>
        {muted.length > 0 && (
          <Card title={t("follows.mutedTitle")}>
            <FollowList
              label={t("follows.mutedTitle")}
              follows={muted}
              change={change}
              changeText={t("follows.follow")}
            />
          </Card>
        )}
      </div>
    </>
  );
}
