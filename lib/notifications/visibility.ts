import { and, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
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
import type { Seer } from "@/lib/core/context";

type About = {
  [Link in "customerId" | "contactId" | "caseId" | "taskId" | "meetingId" | "noteId" | "callId"]: SQLWrapper;
};

/** Whether the actor may know of everything that something is about; of what is no more, they may not. */
export function mayKnow(ctx: Seer, about: About): SQL | undefined {
  return and(
    visibleLinks(ctx, about),
    sql`(${about.taskId} is null or exists (select from ${tasks}
      where ${tasks.id} = ${about.taskId} and ${visibleTasks(ctx)}))`,
    sql`(${about.meetingId} is null or exists (select from ${meetings}
      where ${meetings.id} = ${about.meetingId} and ${visibleMeetings(ctx)}))`,
    sql`(${about.noteId} is null or exists (select from ${notes}
      where ${notes.id} = ${about.noteId} and ${visibleNotes(ctx)}))`,
    sql`(${about.callId} is null or exists (select from ${calls}
      where ${calls.id} = ${about.callId} and ${visibleCalls(ctx)}))`,
  );
}

/**
 * The actor's own notifications of what they may see now: what has been hidden from them meanwhile is neither shown nor counted,
 * nor is a kind that they don't want.
 */
export function visibleNotifications(ctx: Seer): SQL | undefined {
  const me = ctx.actor.employeeId;
  return and(
    eq(notifications.employeeId, me),
    mayKnow(ctx, notifications),
    sql`not exists (select from ${notificationSettings} where ${notificationSettings.employeeId} = ${me}
      and ${notificationSettings.kind} = ${notifications.kind} and not ${notificationSettings.inApp})`,
  );
}
