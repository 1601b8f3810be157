import { and, eq, isNull, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { calls } from "@/db/tenant/schema/calls";
import { meetingOccurrences, meetings } from "@/db/tenant/schema/meetings";
import { notes } from "@/db/tenant/schema/notes";
import { tasks } from "@/db/tenant/schema/tasks";
import {
  visibleCalls,
  visibleLinksOfMany,
  visibleMeetings,
  visibleNotes,
  visibleTasks,
} from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";

export type RecordKind = "customer" | "contact" | "case";

type About = Record<"customerId" | "contactId" | "caseId", AnyPgColumn>;
const columns = { customer: "customerId", contact: "contactId", case: "caseId" } as const;
const about = (of: RecordKind, table: About, id: SQLWrapper) => sql`${table[columns[of]]} = ${id}`;

/** Where activities of a kind stand, in an order that has an index of its own. */
export type Stand = {
  kind: "call" | "note" | "meeting" | "task";
  id: SQLWrapper;
  at: SQLWrapper;
  from: SQL;
  where: SQL | undefined;
};

/**
 * When something was last done with a record, as far as the actor may know of it: a call, a note, a meeting that was held, a task that was
 * ticked off. Each is the first of its index, so a record costs the same however much was done with it.
 */
export function lastActivity(ctx: Ctx, of: RecordKind, id: SQLWrapper): SQL<Date | null> {
  const firsts = whatWasDone(ctx, of, id).map(
    ({ at, from, where }) => sql`(select ${at} from ${from} where ${where} order by ${at} desc limit 1)`,
  );
  return sql<Date | null>`greatest(${sql.join(firsts, sql`, `)})`;
}

/** The day of what is to be done next: a meeting ahead, or the open task that falls due first, late ones included. */
export function nextActivity(ctx: Ctx, of: RecordKind, id: SQLWrapper): SQL<string | null> {
  const firsts = whatIsAhead(ctx, of, id).map(
    ({ kind, at, from, where }) =>
      sql`(select ${kind === "meeting" ? onDay(ctx, at) : at} from ${from} where ${where} order by ${at} limit 1)`,
  );
  return sql<string | null>`least(${sql.join(firsts, sql`, `)})`;
}

/** The day on which an instant is, by the organisation's clock. */
export const onDay = ({ tenant }: Ctx, instant: SQLWrapper) =>
  sql`(${instant} at time zone ${tenant.timeZone})::date`;

export function whatWasDone(ctx: Ctx, of: RecordKind, id: SQLWrapper): Stand[] {
  const { startsAt } = meetingOccurrences;
  return [
    {
      kind: "call",
      id: calls.id,
      at: calls.startedAt,
      from: sql`${calls}`,
      where: and(about(of, calls, id), isNull(calls.archivedAt), visibleCalls(ctx)),
    },
    {
      kind: "note",
      id: notes.id,
      at: notes.createdAt,
      from: sql`${notes}`,
      where: and(about(of, notes, id), isNull(notes.archivedAt), visibleNotes(ctx)),
    },
    {
      kind: "meeting",
      id: meetings.id,
      at: startsAt,
      from: held,
      where: and(
        about(of, meetingOccurrences, id),
        sql`${startsAt} <= ${ctx.now.toISOString()}`,
        stands(ctx),
      ),
    },
    {
      kind: "task",
      id: tasks.id,
      at: tasks.completedAt,
      from: sql`${tasks}`,
      where: and(
        about(of, tasks, id),
        eq(tasks.statusKind, "done"),
        isNull(tasks.archivedAt),
        visibleTasks(ctx),
      ),
    },
  ];
}

export function whatIsAhead(ctx: Ctx, of: RecordKind, id: SQLWrapper): Stand[] {
  const { startsAt } = meetingOccurrences;
  return [
    {
      kind: "meeting",
      id: meetings.id,
      at: startsAt,
      from: held,
      where: and(about(of, meetingOccurrences, id), sql`${startsAt} > ${ctx.now.toISOString()}`, stands(ctx)),
    },
    {
      kind: "task",
      id: tasks.id,
      at: tasks.dueOn,
      from: sql`${tasks}`,
      where: and(
        about(of, tasks, id),
        eq(tasks.statusKind, "open"),
        sql`${tasks.dueOn} is not null`,
        isNull(tasks.archivedAt),
        visibleTasks(ctx),
      ),
    },
  ];
}

/**
 * The cases that have a meeting ahead or an open task that isn't late, as far as the actor may know of it, of all cases at once; of
 * cases that the actor may know of.
 */
export function casesWithPlans(ctx: Ctx): SQL {
  const { caseId, startsAt } = meetingOccurrences;
  return sql`select ${tasks.caseId} from ${tasks} where ${tasks.caseId} is not null and ${tasks.archivedAt} is null
      and ${tasks.statusKind} = 'open' and ${tasks.dueOn} >= ${ctx.today} and ${visibleLinksOfMany(ctx, tasks)}
    union all select ${caseId} from ${held} where ${caseId} is not null and ${startsAt} > ${ctx.now.toISOString()}
      and ${isNull(meetings.archivedAt)} and ${isNull(meetings.cancelledAt)} and ${visibleMeetings(ctx, visibleLinksOfMany(ctx, meetings))}`;
}

const held = sql`${meetingOccurrences} join ${meetings} on ${meetings.id} = ${meetingOccurrences.meetingId}`;
const stands = (ctx: Ctx) =>
  and(isNull(meetings.archivedAt), isNull(meetings.cancelledAt), visibleMeetings(ctx));
