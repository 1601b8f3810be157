import { and, eq, isNull, sql } from "drizzle-orm";
import { employees } from "@/db/tenant/schema/employees";
import { notifications } from "@/db/tenant/schema/notifications";
import { labelRows } from "@/lib/changes/label-rows";
import { beyond, cutPage, type Ordering, orderBy, readCursor } from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { NotificationView } from "./schema";
import { visibleNotifications } from "./visibility";

const newest: Ordering[] = [
  { by: notifications.createdAt, direction: "desc", nullable: false },
  { by: notifications.id, direction: "desc", nullable: false },
];
const perPage = 50;

export type NotificationRow = Awaited<ReturnType<typeof listNotifications>>["rows"][number];

/** What the actor was told, the newest first, each with the names that its records have now. */
export const listNotifications = query(
  { name: "list-notifications", permission: "activity:read", input: NotificationView },
  async (ctx, { only, cursor: cursorText }) => {
    const cursor = readCursor(cursorText);
    const rows = await ctx.tx
      .select({
        id: notifications.id,
        kind: notifications.kind,
        actorName: employees.name,
        customerId: notifications.customerId,
        contactId: notifications.contactId,
        caseId: notifications.caseId,
        taskId: notifications.taskId,
        meetingId: notifications.meetingId,
        noteId: notifications.noteId,
        callId: notifications.callId,
        details: notifications.details,
        readAt: notifications.readAt,
        createdAt: notifications.createdAt,
        createdAtText: sql<string>`${notifications.createdAt}::text`,
      })
      .from(notifications)
      .leftJoin(employees, eq(employees.id, notifications.actorId))
      .where(
        and(
          visibleNotifications(ctx),
          only === "unread" ? isNull(notifications.readAt) : undefined,
          beyond(newest, cursor),
        ),
      )
      .orderBy(...orderBy(newest, cursor))
      .limit(perPage + 1);
    const page = cutPage(rows, cursor, ({ createdAtText, id }) => [createdAtText, id], perPage);
    const labels = await labelRows(
      ctx,
      page.rows.flatMap((row) =>
        [row.taskId, row.meetingId, row.noteId, row.callId, row.caseId, row.contactId, row.customerId].filter(
          (id) => id !== null,
        ),
      ),
    );
    const labelOf = (id: string | null) => (id === null ? null : (labels.get(id) ?? null));
    return {
      ...page,
      rows: page.rows.map((row) => ({
        ...row,
        subject: labelOf(row.taskId ?? row.meetingId ?? row.noteId ?? row.callId),
        place: labelOf(row.caseId ?? row.contactId ?? row.customerId),
      })),
    };
  },
);
