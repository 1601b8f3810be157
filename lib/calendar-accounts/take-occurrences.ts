import { and, eq, isNull } from "drizzle-orm";
import type { SeenFacts } from "@/db/tenant/schema/calendar-links";
import { meetingOccurrences, meetings } from "@/db/tenant/schema/meetings";
import type { Ctx } from "@/lib/core/context";
import { keepOccurrences } from "@/lib/meetings/keep-occurrences";
import type { StoredMeeting } from "@/lib/meetings/lock-meeting";
import { splitOccurrence } from "@/lib/meetings/split-occurrence";
import { columnsOf } from "./columns-of";
import { changedFields, eventFields, keyOf } from "./event-facts";
import type { RemoteEvent } from "./schema";

type Taken = {
  whole: RemoteEvent;
  parts: RemoteEvent[];
  seen: SeenFacts;
  now: SeenFacts;
  /** The series begins at another time, so its occurrences are known by others. */
  isMoved: boolean;
};

/** Brings the single occurrences of a series to where they stand elsewhere: called off, changed by themselves, or as the series again. */
export async function takeOccurrences(ctx: Ctx, series: StoredMeeting, taken: Taken): Promise<void> {
  const rows = await ctx.tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.seriesId, series.id), isNull(meetings.archivedAt)))
    .for("update");
  const own = new Map(rows.map((row) => [row.originalStart?.toISOString() ?? "", row]));
  if (changedFields(taken.now, taken.seen, "").includes("excluded"))
    await exclude(ctx, series, own, taken.whole);
  const ids = [series.id];
  for (const part of taken.parts) ids.push(...(await takePart(ctx, series, own, part, taken)));
  const kept = new Set(taken.parts.map(keyOf));
  for (const [key, row] of own) {
    if (kept.has(key) || row.cancelledAt || !(key in taken.seen)) continue;
    ids.push(row.id);
    await ctx.tx
      .update(meetings)
      .set(taken.isMoved ? { archivedAt: ctx.now } : asSeries(series, row))
      .where(eq(meetings.id, row.id));
  }
  await keepOccurrences(ctx, [...ids, ...rows.map(({ id }) => id)]);
}

/** What was called off elsewhere, and nothing else, is called off here. */
async function exclude(ctx: Ctx, series: StoredMeeting, own: Map<string, StoredMeeting>, whole: RemoteEvent) {
  const off = new Set(whole.excludedStarts.map((at) => at.toISOString()));
  for (const [key, row] of own) {
    if (off.has(key) === (row.cancelledAt !== null)) continue;
    const cancelledAt = off.has(key) ? ctx.now : null;
    await ctx.tx
      .update(meetings)
      .set({ cancelledAt, sequence: row.sequence + 1 })
      .where(eq(meetings.id, row.id));
    own.set(key, { ...row, cancelledAt });
  }
  const excludedStarts = [...off].filter((key) => !own.has(key)).map((key) => new Date(key));
  await ctx.tx.update(meetings).set({ excludedStarts }).where(eq(meetings.id, series.id));
  await keepOccurrences(ctx, [series.id]);
}

async function takePart(
  ctx: Ctx,
  series: StoredMeeting,
  own: Map<string, StoredMeeting>,
  part: RemoteEvent,
  { now, seen }: Taken,
): Promise<string[]> {
  const start = part.recurrenceId;
  const fields = changedFields(now, seen, keyOf(part));
  if (!start || fields.length === 0) return [];
  const known = own.get(keyOf(part));
  if (known?.cancelledAt) return [];
  const [isThere] = await ctx.tx
    .select({ id: meetingOccurrences.id })
    .from(meetingOccurrences)
    .where(and(eq(meetingOccurrences.meetingId, series.id), eq(meetingOccurrences.originalStart, start)));
  // A start that the rule doesn't come to is no occurrence of ours; nor is one further ahead than series are written out.
  if (!known && !isThere) return [];
  const row = known ?? (await splitOccurrence(ctx, series, start));
  const { recurrence: _, ...columns } = columnsOf(ctx, part, known ? fields : [...eventFields], row);
  await ctx.tx
    .update(meetings)
    .set({ ...columns, sequence: row.sequence + 1 })
    .where(eq(meetings.id, row.id));
  return [row.id];
}

function asSeries(
  { startsAt, endsAt, title, allDay, location, videoUrl, description }: StoredMeeting,
  row: StoredMeeting,
) {
  const start = row.originalStart ?? row.startsAt;
  const length = endsAt.getTime() - startsAt.getTime();
  return {
    title,
    allDay,
    location,
    videoUrl,
    description,
    startsAt: start,
    endsAt: new Date(start.getTime() + length),
  };
}
