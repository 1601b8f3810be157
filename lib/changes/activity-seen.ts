import { type SQL, sql } from "drizzle-orm";
import { calls } from "@/db/tenant/schema/calls";
import { changeLog } from "@/db/tenant/schema/change-log";
import { meetings } from "@/db/tenant/schema/meetings";
import { notes } from "@/db/tenant/schema/notes";
import { tasks } from "@/db/tenant/schema/tasks";
import {
  visibleCalls,
  visibleLinks,
  visibleMeetings,
  visibleNotes,
  visibleTasks,
} from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";

type Activity = typeof meetings | typeof tasks | typeof notes | typeof calls;
const seenNow = new Map<Activity, (ctx: Ctx) => SQL>([
  [meetings, visibleMeetings],
  [tasks, visibleTasks],
  [notes, visibleNotes],
  [calls, visibleCalls],
]);

/** An activity that is no more (its making was undone) is judged by what it was about last, and if it was private then. */
export function activitySeen(ctx: Ctx, table: Activity, id: SQL | typeof changeLog.rowId): SQL {
  const links = {
    customerId: sql`(gone.old ->> 'customer_id')::uuid`,
    contactId: sql`(gone.old ->> 'contact_id')::uuid`,
    caseId: sql`(gone.old ->> 'case_id')::uuid`,
  };
  const me = ctx.actor.employeeId;
  return sql`(${toldOpenly(ctx, table, id)} and (exists (select from ${table} where ${table.id} = ${id} and ${seenNow.get(table)?.(ctx)})
    or (not exists (select from ${table} where ${table.id} = ${id}) and exists (
      select from (select last.old from change_log last where last.row_id = ${id}
          and last.operation = 'delete' order by last.id desc limit 1) gone
       where ${visibleLinks(ctx, links)} and ((gone.old ->> 'is_private')::boolean is not true
         or coalesce(gone.old ->> 'author_id', gone.old ->> 'owner_id') = ${me})))))`;
}

/**
 * What a note or a meeting said while it was private stays its author's when it is made public, the entry that made it so included:
 * that holds the earlier wording. Whoever wrote an entry knows it anyway.
 */
function toldOpenly(ctx: Ctx, table: Activity, id: SQL | typeof changeLog.rowId): SQL {
  if (table !== notes && table !== meetings) return sql`true`;
  const me = ctx.actor.employeeId;
  const author = table === notes ? notes.authorId : meetings.ownerId;
  return sql`(${changeLog.actorId} = ${me}
    or not exists (select from change_log opened where opened.row_id = ${id} and opened.id >= ${changeLog.id}
      and (opened.old ->> 'is_private')::boolean)
    or exists (select from ${table} where ${table.id} = ${id} and ${author} = ${me}))`;
}
