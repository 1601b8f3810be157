import { and, eq, gte, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import { meetingOccurrences, meetings } from "@/db/tenant/schema/meetings";
import { tasks } from "@/db/tenant/schema/tasks";
import { visibleMeetings, visibleTasks } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import { instantOf } from "@/lib/meetings/clock";
import { selectTasks, type TaskRow } from "@/lib/tasks/short-task";
import { CalendarSpan } from "./schema";

/** A time at which a meeting takes place. What the reader may not know of is a time at which somebody is busy. */
export type CalendarMeeting = {
  startsAt: Date;
  endsAt: Date;
  allDay: boolean;
  timeZone: string;
  /** Which of the asked-for colleagues take part. */
  employeeIds: string[];
  /** Null: they are busy, and that is all. */
  meeting: {
    id: string;
    title: string;
    /** Of a series: by which start this one is known. */
    occurrence: string | null;
    location: string | null;
    customerName: string | null;
    isPrivate: boolean;
  } | null;
};

const most = 2000;

/** What colleagues do in some days: their meetings, as far as the reader may know of them, and the tasks that have a day. */
export const listCalendar = query(
  { name: "list-calendar", permission: "activity:read", input: CalendarSpan },
  async (ctx, { from, to, who, customerId }) => {
    const people = who.length > 0 ? who : [ctx.actor.employeeId];
    const span = {
      from: instantOf(`${from}T00:00`, ctx.tenant.timeZone),
      to: instantOf(`${to}T00:00`, ctx.tenant.timeZone),
    };
    return {
      meetings: await readMeetings(ctx, span, people, customerId),
      tasks: await readTasks(ctx, { from, to }, people, customerId),
    };
  },
);

async function readMeetings(
  ctx: Ctx,
  { from, to }: { from: Date; to: Date },
  people: string[],
  customerId: string | null,
): Promise<CalendarMeeting[]> {
  const ids = sql`${sql.param(people)}::uuid[]`;
  const seen = visibleMeetings(ctx);
  const takers = sql<
    string[]
  >`array(select e.id from unnest(${ids}) e (id) where ${meetings.ownerId} = e.id or exists (
    select from meeting_participants p where p.meeting_id = ${meetings.id} and p.employee_id = e.id and p.state <> 'declined'))`;
  // Of one customer what can be seen, whoever holds it; otherwise everything that the colleagues take part in. Row by row, from
  // indexes alone: joined, all that they ever took part in would be gathered first.
  const which = customerId
    ? and(eq(meetingOccurrences.customerId, customerId), seen)
    : sql`((select whose.owner_id = any(${ids}) from meetings whose where whose.id = ${meetingOccurrences.meetingId})
        or (select true from meeting_participants p where p.meeting_id = ${meetingOccurrences.meetingId}
          and p.employee_id = any(${ids}) and p.state <> 'declined' limit 1))`;
  const rows = await ctx.tx
    .select({
      startsAt: meetingOccurrences.startsAt,
      endsAt: meetingOccurrences.endsAt,
      originalStart: meetingOccurrences.originalStart,
      allDay: meetings.allDay,
      timeZone: meetings.timeZone,
      isSeries: sql<boolean>`${meetings.recurrence} is not null`,
      employeeIds: customerId ? sql<string[]>`array[${meetings.ownerId}]` : takers,
      isSeen: sql<boolean>`${seen}`,
      id: meetings.id,
      title: meetings.title,
      location: meetings.location,
      customerName: customers.name,
      isPrivate: meetings.isPrivate,
    })
    .from(meetingOccurrences)
    .innerJoin(meetings, eq(meetings.id, meetingOccurrences.meetingId))
    .leftJoin(customers, eq(customers.id, meetings.customerId))
    .where(
      sql`${meetingOccurrences.id} in (select id from (
        select ${meetingOccurrences.id}, ${meetingOccurrences.startsAt} from ${meetingOccurrences} ${customerId ? sql`join ${meetings} on ${meetings.id} = ${meetingOccurrences.meetingId}` : sql``}
         where tstzrange(${meetingOccurrences.startsAt}, ${meetingOccurrences.endsAt}) && tstzrange(${from.toISOString()}, ${to.toISOString()})
           and ${which}
         order by ${meetingOccurrences.startsAt}, ${meetingOccurrences.id} limit ${most}) first)`,
    )
    .orderBy(meetingOccurrences.startsAt, meetingOccurrences.id);
  // What may not be seen is left behind here, before anybody gets it.
  return rows.map(
    ({ isSeen, isSeries, originalStart, id, title, location, customerName, isPrivate, ...times }) => ({
      ...times,
      meeting: isSeen
        ? {
            id,
            title,
            occurrence: isSeries ? originalStart.toISOString() : null,
            location,
            customerName,
            isPrivate,
          }
        : null,
    }),
  );
}

async function readTasks(
  ctx: Ctx,
  { from, to }: { from: string; to: string },
  people: string[],
  customerId: string | null,
): Promise<TaskRow[]> {
  const ids = sql`${sql.param(people)}::uuid[]`;
  // What nobody has taken on stands in the calendar of all; asked first, since there may be thousands.
  const isOfAll = customerId === null && (await areAll(ctx, ids));
  const order = [tasks.dueOn, tasks.dueTime, tasks.id];
  const which = and(
    gte(tasks.dueOn, from),
    lt(tasks.dueOn, to),
    isNull(tasks.archivedAt),
    customerId
      ? eq(tasks.customerId, customerId)
      : sql`(${tasks.ownerId} = any(${ids}) ${isOfAll ? sql`or ${tasks.ownerId} is null` : sql``})`,
    visibleTasks(ctx),
  );
  const first = ctx.tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(which)
    .orderBy(...order)
    .limit(most);
  return selectTasks(ctx)
    .where(inArray(tasks.id, first))
    .orderBy(...order);
}

/** There is no other colleague. */
async function areAll({ tx }: Ctx, ids: SQL): Promise<boolean> {
  const others = await tx.execute(
    sql`select from employees e where e.active and e.id <> all(${ids}) limit 1`,
  );
  return others.rows.length === 0;
}
