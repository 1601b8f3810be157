import { and, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { meetings } from "@/db/tenant/schema/meetings";
import { visibleMeetings } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { readEvents, type StoredEvent } from "./read-events";

/** A meeting as a calendar holds it: a single one, or a series and those of its occurrences that were changed by themselves. */
export type OwnEvent = { id: string; ownerId: string; uid: string; events: [StoredEvent, ...StoredEvent[]] };

/** Meetings that the actor organises, or takes part in and has not declined: found by them, not by going through everybody's. */
const ownMeetings = ({ actor }: Ctx): SQL =>
  sql`${meetings.id} in (select own.id from ${meetings} own where own.owner_id = ${actor.employeeId} union all
    select p.meeting_id from meeting_participants p where p.employee_id = ${actor.employeeId} and p.state <> 'declined')`;

/**
 * What stands in the actor's own calendar from an instant on, as far as they may know of it. Occurrences that they don't take part in,
 * or must not know of, are left out of their series. `only` asks about single meetings, whenever they are.
 */
export async function ownEvents(ctx: Ctx, since: Date, only?: string[]): Promise<OwnEvent[]> {
  const stands = and(isNull(meetings.archivedAt), isNull(meetings.cancelledAt));
  const named = sql`${sql.param(only ?? [])}::uuid[]`;
  const which = only
    ? sql`(${meetings.id} = any(${named}) or ${meetings.seriesId} = any(${named}))`
    : sql`exists (select from meeting_occurrences o where o.meeting_id = ${meetings.id} and o.ends_at > ${since.toISOString()})`;
  const found = await readEvents(ctx, and(stands, ownMeetings(ctx), visibleMeetings(ctx), which));
  const series = new Set(found.flatMap(({ id, recurrence }) => (recurrence === null ? [] : id)));
  const split = await splitStarts(ctx, [...series]);
  const own = new Set(found.map(({ id }) => id));
  return found.flatMap((event) => {
    const { id, ownerId, seriesId } = event;
    if (seriesId !== null && series.has(seriesId)) return [];
    // Who takes part in one occurrence alone has it as a meeting of its own.
    if (seriesId !== null)
      return [
        { id, ownerId, uid: `${id}@vekt`, events: [{ ...event, uid: `${id}@vekt`, recurrenceId: null }] },
      ];
    const left = split.filter((one) => one.seriesId === id && !own.has(one.id)).map(({ start }) => start);
    const whole = { ...event, excludedStarts: [...event.excludedStarts, ...left] };
    return [{ id, ownerId, uid: event.uid, events: [whole, ...found.filter((one) => one.seriesId === id)] }];
  }) as OwnEvent[];
}

async function splitStarts({ tx }: Ctx, seriesIds: string[]) {
  if (seriesIds.length === 0) return [];
  const rows = await tx
    .select({ id: meetings.id, seriesId: meetings.seriesId, start: meetings.originalStart })
    .from(meetings)
    .where(inArray(meetings.seriesId, seriesIds));
  return rows.flatMap(({ start, ...row }) => (start ? [{ ...row, start }] : []));
}
