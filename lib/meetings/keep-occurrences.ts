import { inArray, or, sql } from "drizzle-orm";
import { meetings } from "@/db/tenant/schema/meetings";
import type { Ctx } from "@/lib/core/context";
import { addDaysLocally, daysBetween } from "./clock";
import { startsOf } from "./rule";

/** So far ahead series are written out; the nightly job goes on with them. */
const daysAhead = 731;

type Scope = Pick<Ctx, "tx" | "now">;
type Row = Awaited<ReturnType<typeof readMeetings>>[number];
type Occurrence = { meetingId: string; originalStart: Date; startsAt: Date; endsAt: Date };

/**
 * Writes anew when meetings take place, in the transaction that changed them: a series by its rule, without what was
 * excluded or changed by itself; nothing of what is cancelled or put away. With an occurrence its series is written too.
 */
export async function keepOccurrences(ctx: Scope, meetingIds: Iterable<string>): Promise<void> {
  const asked = [...new Set(meetingIds)];
  if (asked.length === 0) return;
  const rows = await readMeetings(ctx, asked);
  const own = await ownStarts(
    ctx,
    rows.flatMap(({ id, recurrence }) => (recurrence === null ? [] : [id])),
  );
  const wanted = rows.flatMap((row) => occurrencesOf(row, own.get(row.id) ?? new Set(), ctx.now));
  await write(ctx, [...new Set([...asked, ...rows.map(({ id }) => id)])], wanted);
  // Calendars elsewhere are told of it soon, where anybody has one.
  await ctx.tx.execute(sql`select app.enqueue_meeting_job('sync-calendars-of')
    where exists (select from calendar_accounts a where a.calendar_url is not null)`);
}

async function readMeetings({ tx }: Scope, ids: string[]) {
  const named = sql`${sql.param(ids)}::uuid[]`;
  return tx
    .select({
      id: meetings.id,
      seriesId: meetings.seriesId,
      originalStart: meetings.originalStart,
      allDay: meetings.allDay,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      timeZone: meetings.timeZone,
      recurrence: meetings.recurrence,
      excludedStarts: meetings.excludedStarts,
      extraStarts: meetings.extraStarts,
      isGone: sql<boolean>`(${meetings.cancelledAt} is not null or ${meetings.archivedAt} is not null)`,
    })
    .from(meetings)
    .where(
      or(
        sql`${meetings.id} = any(${named})`,
        sql`${meetings.id} in (select m.series_id from meetings m where m.id = any(${named}))`,
      ),
    )
    .orderBy(meetings.id)
    .for("no key update");
}

/** The starts of each series that were changed by themselves. */
async function ownStarts({ tx }: Scope, seriesIds: string[]): Promise<Map<string, Set<number>>> {
  const starts = new Map<string, Set<number>>();
  if (seriesIds.length === 0) return starts;
  const rows = await tx
    .select({ seriesId: meetings.seriesId, originalStart: meetings.originalStart })
    .from(meetings)
    .where(inArray(meetings.seriesId, seriesIds));
  for (const { seriesId, originalStart } of rows) {
    if (seriesId === null || originalStart === null) continue;
    starts.set(seriesId, (starts.get(seriesId) ?? new Set()).add(originalStart.getTime()));
  }
  return starts;
}

function occurrencesOf(row: Row, own: Set<number>, now: Date): Occurrence[] {
  const { id: meetingId, startsAt, endsAt, timeZone, recurrence } = row;
  if (row.isGone) return [];
  if (recurrence === null)
    return [{ meetingId, originalStart: row.originalStart ?? startsAt, startsAt, endsAt }];
  const left = new Set([...own, ...row.excludedStarts.map((at) => at.getTime())]);
  const from = Math.max(now.getTime(), startsAt.getTime());
  const days = daysBetween(startsAt, endsAt, timeZone);
  const length = endsAt.getTime() - startsAt.getTime();
  const until = new Date(from + daysAhead * 86_400_000);
  return startsOf({ startsAt, timeZone, recurrence, extraStarts: row.extraStarts }, until)
    .filter((at) => !left.has(at.getTime()))
    .map((at) => ({
      meetingId,
      originalStart: at,
      startsAt: at,
      // Whole days end at midnight, however long the night of the clock change is (RFC 5545, 3.8.5.3).
      endsAt: row.allDay ? addDaysLocally(at, days, timeZone) : new Date(at.getTime() + length),
    }));
}

/** What stands already stays as it is, with its id. */
async function write({ tx }: Scope, ids: string[], wanted: Occurrence[]): Promise<void> {
  const uuids = (values: string[]) => sql`${sql.param(values)}::uuid[]`;
  const instants = (key: "originalStart" | "startsAt" | "endsAt") =>
    sql`${sql.param(wanted.map((one) => one[key].toISOString()))}::timestamptz[]`;
  const meetingIds = uuids(wanted.map(({ meetingId }) => meetingId));
  await tx.execute(sql`
    delete from meeting_occurrences o where o.meeting_id = any(${uuids(ids)})
       and not exists (select from unnest(${meetingIds}, ${instants("originalStart")}) w (meeting_id, original_start)
         where w.meeting_id = o.meeting_id and w.original_start = o.original_start)`);
  if (wanted.length === 0) return;
  await tx.execute(sql`
    insert into meeting_occurrences as o (meeting_id, original_start, starts_at, ends_at)
    select * from unnest(${meetingIds}, ${instants("originalStart")}, ${instants("startsAt")}, ${instants("endsAt")})
    on conflict (meeting_id, original_start) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at
     where (o.starts_at, o.ends_at) is distinct from (excluded.starts_at, excluded.ends_at)`);
}
