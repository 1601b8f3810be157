import { and, isNull } from "drizzle-orm";
import { notifications } from "@/db/tenant/schema/notifications";
import { beyond, cutPage, type Ordering, orderBy, readCursor } from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { readNotifications } from "./read-notifications";
import { NotificationView } from "./schema";
import { visibleNotifications } from "./visibility";

const newest: Ordering[] = [
  { by: notifications.createdAt, direction: "desc", nullable: false },
  { by: notifications.id, direction: "desc", nullable: false },
];
const perPage = 50;

/** What the actor was told, the newest first. */
export const listNotifications = query(
  { name: "list-notifications", permission: "activity:read", input: NotificationView },
  async (ctx, { only, cursor: cursorText }) => {
    const cursor = readCursor(cursorText);
    const rows = await readNotifications(
      ctx,
      and(
        visibleNotifications(ctx),
        only === "unread" ? isNull(notifications.readAt) : undefined,
        beyond(newest, cursor),
      ),
      orderBy(newest, cursor),
      perPage + 1,
    );
    return cutPage(rows, cursor, ({ createdAtText, id }) => [createdAtText, id], perPage);
  },
);
