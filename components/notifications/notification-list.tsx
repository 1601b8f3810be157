import { ActionButton } from "@/components/form/action-button";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormState } from "@/lib/core/result";
import type { PresentedNotification } from "@/lib/notifications/present-notifications";

type Props = {
  notifications: PresentedNotification[];
  read: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: { list: string; isUnread: string; read: string; none: string; noneText: string };
};

/** What somebody was told, each a link to what it is about. */
export function NotificationList({ notifications, read, texts }: Props) {
  if (notifications.length === 0) return <EmptyState title={texts.none} text={texts.noneText} />;
  return (
    <ul className="changes" aria-label={texts.list}>
      {notifications.map((notification) => (
        <li key={notification.id}>
          <div>
            <p className="m-0">
              {notification.text}{" "}
              <a className="name" href={notification.href}>
                {notification.subject}
              </a>
            </p>
            {notification.changed && <p className="m-0 text-ink-2">{notification.changed}</p>}
            <p className="meta m-0 flex flex-wrap items-center gap-2">
              <time>{notification.when}</time>
              {notification.place && <span>{notification.place}</span>}
              {notification.isUnread && <Badge tone="info">{texts.isUnread}</Badge>}
            </p>
          </div>
          {notification.isUnread && (
            <ActionButton
              action={read}
              fields={{ id: notification.id }}
              label={texts.read}
              name={notification.readLabel}
              small
            />
          )}
        </li>
      ))}
    </ul>
  );
}
