import { and, eq, gte, isNull } from "drizzle-orm";
import { z } from "zod";
import { calendarFeeds } from "@/db/tenant/schema/calendar-links";
import { tasks } from "@/db/tenant/schema/tasks";
import { visibleTasks } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { notFound } from "@/lib/core/errors";
import { query } from "@/lib/core/query";
import { type CalendarEvent, calendarText } from "@/lib/meetings/calendar-text";
import { addDaysLocally, instantOf } from "@/lib/meetings/clock";
import { ownEvents } from "@/lib/meetings/own-events";

/** So far back a calendar shows what was. */
const daysBack = 366;
const usualMinutes = 30;

/** What the actor's own feed says: the meetings and, where they want them, the tasks that they may see at this moment. */
export const readCalendarFeed = query(
  { name: "read-calendar-feed", permission: "activity:read", input: z.object({}) },
  async (ctx): Promise<string> => {
    const [feed] = await ctx.tx
      .select({ includesTasks: calendarFeeds.includesTasks })
      .from(calendarFeeds)
      .where(eq(calendarFeeds.employeeId, ctx.actor.employeeId));
    if (!feed) throw notFound();
    const own = await ownEvents(ctx, addDaysLocally(ctx.now, -daysBack, ctx.tenant.timeZone));
    const events = [
      ...own.flatMap((one) => one.events),
      ...(feed.includesTasks ? await taskEvents(ctx) : []),
    ];
    // Without who takes part: a calendar that sees itself as an organiser's would write to them.
    const plain = events.map((event) => ({ ...event, organiser: null }));
    return calendarText(plain, { name: `Vekt – ${ctx.tenant.name}` });
  },
);

/** A task with an hour is half an hour long; nobody is busy by it. */
async function taskEvents(ctx: Ctx): Promise<CalendarEvent[]> {
  const { timeZone } = ctx.tenant;
  const rows = await ctx.tx
    .select({
      id: tasks.id,
      title: tasks.title,
      description: tasks.description,
      dueOn: tasks.dueOn,
      dueTime: tasks.dueTime,
      changedAt: tasks.updatedAt,
      sequence: tasks.version,
    })
    .from(tasks)
    .where(
      and(
        eq(tasks.ownerId, ctx.actor.employeeId),
        eq(tasks.statusKind, "open"),
        gte(tasks.dueOn, addDays(ctx.today, -daysBack)),
        isNull(tasks.archivedAt),
        visibleTasks(ctx),
      ),
    )
    .orderBy(tasks.dueOn, tasks.id);
  return rows.map(({ id, dueOn, dueTime, ...task }) => {
    const startsAt = instantOf(`${dueOn}T${dueTime?.slice(0, 5) ?? "00:00"}`, timeZone);
    return {
      ...task,
      uid: `task-${id}@vekt`,
      recurrenceId: null,
      allDay: dueTime === null,
      startsAt,
      endsAt: dueTime
        ? new Date(startsAt.getTime() + usualMinutes * 60_000)
        : addDaysLocally(startsAt, 1, timeZone),
      timeZone,
      recurrence: null,
      excludedStarts: [],
      extraStarts: [],
      location: null,
      isCancelled: false,
      organiser: null,
      attendees: [],
      isFree: true,
    };
  });
}
