import { and, eq, isNotNull, isNull, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { calls } from "@/db/tenant/schema/calls";
import { meetingOccurrences, meetings } from "@/db/tenant/schema/meetings";
import { notes } from "@/db/tenant/schema/notes";
import { tasks } from "@/db/tenant/schema/tasks";
import {
  visibleCalls,
  visibleLinks,
  visibleLinksOfMany,
  visibleMeetings,
  visibleNotes,
  visibleTasks,
} from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { withinDays } from "@/lib/core/within-days";
import type { DayTest, Way } from "@/lib/views/list-field";

export type RecordKind = "customer" | "contact" | "case";

type About = Record<"customerId" | "contactId" | "caseId", AnyPgColumn>;
type Table = typeof calls | typeof notes | typeof tasks;
const columns = { customer: "customerId", contact: "contactId", case: "caseId" } as const;
const isAbout = (about: SQLWrapper, id: SQLWrapper | null) =>
  id ? sql`${about} = ${id}` : sql`${about} is not null`;

/** Where activities of a kind stand, in an order that has an index of its own. */
export type Stand = {
  kind: "call" | "note" | "meeting" | "task";
  id: SQLWrapper;
  at: SQLWrapper;
  /** The record that it is about. */
  about: SQLWrapper;
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

/**
 * Whether anything was done with a record in some days, or, with `isAhead`, is to be done: of all records at once, met with what stands
 * in these days, or, where they come one by one, of each.
 */
export function isActive(
  ctx: Ctx,
  of: RecordKind,
  id: SQLWrapper,
  { days, way, isAhead = false }: { days: DayTest; way: Way; isAhead?: boolean },
): SQL {
  const ofOne = way === "walked" ? id : null;
  const parts = (isAhead ? whatIsAhead : whatWasDone)(ctx, of, ofOne).map(
    ({ kind, at, about, from, where }) => {
      const isDay = isAhead && kind === "task";
      const when = isDay ? onDays(at, days) : withinDays(at, days, ctx.tenant.timeZone);
      return sql`select ${about} from ${from} where ${and(where, when)}`;
    },
  );
  const active = sql`from (${sql.join(parts, sql` union all `)}) active (id)`;
  return ofOne
    ? sql`((select true ${active} limit 1) is true)`
    : sql`exists (select ${active} where active.id = ${id})`;
}

const onDays = (day: SQLWrapper, { from, to }: DayTest) =>
  and(from ? sql`${day} >= ${from}::date` : undefined, to ? sql`${day} <= ${to}::date` : undefined);

/** The day on which an instant is, by the organisation's clock. */
export const onDay = ({ tenant }: Ctx, instant: SQLWrapper) =>
  sql`(${instant} at time zone ${tenant.timeZone})::date`;

/** Of one record, or, where `id` is null, of all of them. */
export function whatWasDone(ctx: Ctx, of: RecordKind, id: SQLWrapper | null): Stand[] {
  const links = linksOf(ctx, id);
  const stand = (kind: Stand["kind"], table: Table, at: SQLWrapper, where: SQL | undefined): Stand => {
    const about = table[columns[of]];
    const isKept = isNull(table.archivedAt);
    return {
      kind,
      id: table.id,
      at,
      about,
      from: sql`${table}`,
      where: and(isAbout(about, id), isKept, where),
    };
  };
  const isDone = eq(tasks.statusKind, "done");
  return [
    stand("call", calls, calls.startedAt, visibleCalls(ctx, links(calls))),
    stand("note", notes, notes.createdAt, visibleNotes(ctx, links(notes))),
    meetingStand(ctx, of, id, sql`<=`),
    stand("task", tasks, tasks.completedAt, and(isDone, visibleTasks(ctx, links(tasks)))),
  ];
}

/** Of one record, or, where `id` is null, of all of them. */
export function whatIsAhead(ctx: Ctx, of: RecordKind, id: SQLWrapper | null): Stand[] {
  const about = tasks[columns[of]];
  const where = and(
    isAbout(about, id),
    eq(tasks.statusKind, "open"),
    isNotNull(tasks.dueOn),
    isNull(tasks.archivedAt),
    visibleTasks(ctx, linksOf(ctx, id)(tasks)),
  );
  return [
    meetingStand(ctx, of, id, sql`>`),
    { kind: "task", id: tasks.id, at: tasks.dueOn, about, from: sql`${tasks}`, where },
  ];
}

/** Of one record each activity is asked what it hangs on; of all, what is hidden is gathered. */
const linksOf = (ctx: Ctx, id: SQLWrapper | null) => (table: About) =>
  id ? visibleLinks(ctx, table) : visibleLinksOfMany(ctx, table);

function meetingStand(ctx: Ctx, of: RecordKind, id: SQLWrapper | null, than: SQL): Stand {
  const { startsAt, [columns[of]]: about } = meetingOccurrences;
  const where = and(
    isAbout(about, id),
    sql`${startsAt} ${than} ${ctx.now.toISOString()}`,
    isNull(meetings.archivedAt),
    isNull(meetings.cancelledAt),
    visibleMeetings(ctx, linksOf(ctx, id)(meetings)),
  );
  return { kind: "meeting", id: meetings.id, at: startsAt, about, from: held, where };
}

/**
 * The cases that have a meeting ahead or an open task that isn't late, as far as the actor may know of it, of all cases at once; of
 * cases that the actor may know of.
 */
export function casesWithPlans(ctx: Ctx): SQL {
  const { caseId, startsAt } = meetingOccurrences;
  return sql`select ${tasks.caseId} from ${tasks} where ${tasks.caseId} is not null and ${tasks.archivedAt} is null
      and ${tasks.statusKind} = 'open' and ${tasks.dueOn} >= ${ctx.today} and ${visibleLinksOfMany(ctx, ofSeenCase(tasks))}
    union all select ${caseId} from ${held} where ${caseId} is not null and ${startsAt} > ${ctx.now.toISOString()}
      and ${isNull(meetings.archivedAt)} and ${isNull(meetings.cancelledAt)} and ${visibleMeetings(ctx, visibleLinksOfMany(ctx, ofSeenCase(meetings)))}`;
}

const held = sql`${meetingOccurrences} join ${meetings} on ${meetings.id} = ${meetingOccurrences.meetingId}`;
const ofSeenCase = ({ customerId, contactId }: About) => ({ customerId, contactId });
