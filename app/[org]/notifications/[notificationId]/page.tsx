import { redirect } from "next/navigation";
import { openNotification } from "@/lib/notifications/open-notification";
import { refuseAsPage, writeInTenant } from "@/lib/request/page";
import { requireMember } from "@/lib/request/session";

type Props = { params: Promise<{ org: string; notificationId: string }> };

/** The way from a notification to what it is about, from the list and from mails: whoever goes it has read it. */
export default async function NotificationPage({ params }: Props) {
  const { org, notificationId } = await params;
  const member = await requireMember(org);
  const { value } = await writeInTenant(member, openNotification.verbName, (ctx) =>
    openNotification(ctx, { id: notificationId }),
  ).catch(refuseAsPage);
  redirect(value.href);
}
