import { and, eq, isNull, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { calls } from "@/db/tenant/schema/calls";
import { meetingOccurrences, meetings } from "@/db/tenant/schema/meetings";
import { notes } from "@/db/tenant/schema/notes";
import { tasks } from "@/db/tenant/schema/tasks";
import { visibleCalls, visibleMeetings, visibleNotes, visibleTasks } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";

export type RecordKind = "customer" | "contact" | "case";

type About = Record<"customerId" | "contactId" | "caseId", AnyPgColumn>;
const columns = { customer: "customerId", contact: "contactId", case: "caseId" } as const;
const about = (of: RecordKind, table: About, id: SQLWrapper) => sql`${table[columns[of]]} = ${id}`;

/**
 * When something was last done with a record, as far as the actor may know of it: a call, a note, a meeting that was held, a task that was
 * ticked off. Each is the first of its index, so a record costs the same however much was done with it.
 */
export function lastActivity(ctx: Ctx, of: RecordKind, id: SQLWrapper): SQL<Date | null> {
  const first = (at: SQLWrapper, from: SQL, where: SQL | undefined) =>
    sql`(select ${at} from ${from} where ${where} order by ${at} desc limit 1)`;
  return sql<Date | null>`greatest(
    ${first(calls.startedAt, sql`${calls}`, and(about(of, calls, id), isNull(calls.archivedAt), visibleCalls(ctx)))},
    ${first(notes.createdAt, sql`${notes}`, and(about(of, notes, id), isNull(notes.archivedAt), visibleNotes(ctx)))},
    ${first(
      meetingOccurrences.startsAt,
      held,
      and(
        about(of, meetingOccurrences, id),
        sql`${meetingOccurrences.startsAt} <= ${ctx.now.toISOString()}`,
        stands(ctx),
      ),
    )},
    ${first(
      tasks.completedAt,
      sql`${tasks}`,
      and(about(of, tasks, id), eq(tasks.statusKind, "done"), isNull(tasks.archivedAt), visibleTasks(ctx)),
    )})`;
}

/** The day of what is to be done next: a meeting ahead, or the open task that falls due first, late ones included. */
export function nextActivity(ctx: Ctx, of: RecordKind, id: SQLWrapper): SQL<string | null> {
  const { now, tenant } = ctx;
  return sql<string | null>`least(
    (select (${meetingOccurrences.startsAt} at time zone ${tenant.timeZone})::date from ${held}
      where ${and(
        about(of, meetingOccurrences, id),
        sql`${meetingOccurrences.startsAt} > ${now.toISOString()}`,
        stands(ctx),
      )} order by ${meetingOccurrences.startsAt} limit 1),
    (select ${tasks.dueOn} from ${tasks}
      where ${and(
        about(of, tasks, id),
        eq(tasks.statusKind, "open"),
        sql`${tasks.dueOn} is not null`,
        isNull(tasks.archivedAt),
        visibleTasks(ctx),
      )} order by ${tasks.dueOn} limit 1))`;
}

const held = sql`${meetingOccurrences} join ${meetings} on ${meetings.id} = ${meetingOccurrences.meetingId}`;
const stands = (ctx: Ctx) =>
  and(isNull(meetings.archivedAt), isNull(meetings.cancelledAt), visibleMeetings(ctx));
