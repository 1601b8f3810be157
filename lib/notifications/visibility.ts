import { and, eq, type SQL, sql } from "drizzle-orm";
import { calls } from "@/db/tenant/schema/calls";
import { meetings } from "@/db/tenant/schema/meetings";
import { notes } from "@/db/tenant/schema/notes";
import { notificationSettings, notifications } from "@/db/tenant/schema/notifications";
import { tasks } from "@/db/tenant/schema/tasks";
import {
  visibleCalls,
  visibleLinks,
  visibleMeetings,
  visibleNotes,
  visibleTasks,
} from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";

/**
 * The actor's own notifications of what they may see now: what has been hidden from them meanwhile is neither shown nor counted,
 * nor is a kind that they don't want.
 */
export function visibleNotifications(ctx: Ctx): SQL | undefined {
  const me = ctx.actor.employeeId;
  return and(
    eq(notifications.employeeId, me),
    visibleLinks(ctx, notifications),
    sql`(${notifications.taskId} is null or exists (select from ${tasks}
      where ${tasks.id} = ${notifications.taskId} and ${visibleTasks(ctx)}))`,
    sql`(${notifications.meetingId} is null or exists (select from ${meetings}
      where ${meetings.id} = ${notifications.meetingId} and ${visibleMeetings(ctx)}))`,
    sql`(${notifications.noteId} is null or exists (select from ${notes}
      where ${notes.id} = ${notifications.noteId} and ${visibleNotes(ctx)}))`,
    sql`(${notifications.callId} is null or exists (select from ${calls}
      where ${calls.id} = ${notifications.callId} and ${visibleCalls(ctx)}))`,
    sql`not exists (select from ${notificationSettings} where ${notificationSettings.employeeId} = ${me}
      and ${notificationSettings.kind} = ${notifications.kind} and not ${notificationSettings.inApp})`,
  );
}
