import { eq, type SQL, sql } from "drizzle-orm";
import { employees } from "@/db/tenant/schema/employees";
import { notifications } from "@/db/tenant/schema/notifications";
import { labelRows } from "@/lib/changes/label-rows";
import type { Ctx } from "@/lib/core/context";
import { notedChanges, readChanged } from "./read-changed";

export type NotificationRow = Awaited<ReturnType<typeof readNotifications>>[number];

/** Notifications as they are shown and mailed, each with the names that its records have now, as far as the actor may know them. */
export async function readNotifications(ctx: Ctx, where: SQL | undefined, order: SQL[], atMost: number) {
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
    .where(where)
    .orderBy(...order)
    .limit(atMost);
  const labels = await labelRows(
    ctx,
    rows.flatMap((row) =>
      [row.taskId, row.meetingId, row.noteId, row.callId, row.caseId, row.contactId, row.customerId].filter(
        (id) => id !== null,
      ),
    ),
  );
  const labelOf = (id: string | null) => (id === null ? null : (labels.get(id) ?? null));
  const changed = await readChanged(
    ctx,
    rows.flatMap(({ details }) => notedChanges(details)),
  );
  return rows.map((row) => ({
    ...row,
    /** What a changed record's notification is about, in the order in which it was done. */
    entries: notedChanges(row.details).flatMap((id) => changed.get(id) ?? []),
    subject: labelOf(row.taskId ?? row.meetingId ?? row.noteId ?? row.callId),
    place: labelOf(row.caseId ?? row.contactId ?? row.customerId),
  }));
}
