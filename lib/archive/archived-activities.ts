import { type SQL, sql } from "drizzle-orm";
import { calls } from "@/db/tenant/schema/calls";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { meetings } from "@/db/tenant/schema/meetings";
import { noteComments, notes } from "@/db/tenant/schema/notes";
import { tasks } from "@/db/tenant/schema/tasks";
import { visibleCalls, visibleMeetings, visibleNotes, visibleTasks } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import type { ActivityKind } from "./schema";

const none = sql`0`;

/** Archived activities of a kind: how each is called, which the reader may know of, when it was, what comes back with it. */
export function archivedActivities(ctx: Ctx, kind: ActivityKind) {
  if (kind === "tasks") return { table: tasks, name: sql`${tasks.title}`, visible: visibleTasks(ctx) };
  if (kind === "notes") {
    const comments = sql`(select count(*) from ${noteComments} where ${noteComments.noteId} = ${notes.id} and ${noteComments.archivedAt} is null)`;
    return { table: notes, name: sql`${notes.body}`, visible: visibleNotes(ctx), comments };
  }
  if (kind === "calls") {
    return { table: calls, name: callName, visible: visibleCalls(ctx), happenedAt: sql`${calls.startedAt}` };
  }
  return {
    table: meetings,
    name: sql`${meetings.title}`,
    // What was put away with its series comes back with it.
    visible: sql`(${visibleMeetings(ctx)} and not exists (select from ${meetings} series
      where series.id = ${meetings.seriesId} and series.archived_at = ${meetings.archivedAt}))`,
    happenedAt: sql`${meetings.startsAt}`,
    occurrences: sql`(select count(*) from ${meetings} part where part.series_id = ${meetings.id}
      and part.archived_at = ${meetings.archivedAt})`,
  };
}

/** Whom it was with, by the best that is known; visible calls have visible links. */
const callName: SQL = sql`coalesce(
  (select concat_ws(' ', ${contacts.firstName}, ${contacts.lastName}) from ${contacts} where ${contacts.id} = ${calls.contactId}),
  (select ${customers.name} from ${customers} where ${customers.id} = ${calls.customerId}), ${calls.number}, '')`;

/** What a kind that says nothing of these has. */
export const nothingMore = {
  happenedAt: sql`null`,
  contacts: none,
  companies: none,
  cases: none,
  comments: none,
  occurrences: none,
};
