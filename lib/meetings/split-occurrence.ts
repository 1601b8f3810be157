import { eq } from "drizzle-orm";
import { meetingParticipants, meetings } from "@/db/tenant/schema/meetings";
import type { Ctx } from "@/lib/core/context";
import { requireOccurrence, type StoredMeeting } from "./lock-meeting";

/**
 * Makes a row of its own of one occurrence of a series, with everything that the series says and everybody who takes part, so that it
 * can be changed by itself. To calendars it stays an occurrence of the series (RFC 5545, RECURRENCE-ID).
 */
export async function splitOccurrence(
  ctx: Ctx,
  series: StoredMeeting,
  originalStart: Date,
): Promise<StoredMeeting> {
  const times = await requireOccurrence(ctx, series.id, originalStart);
  const {
    id: seriesId,
    recurrence,
    excludedStarts,
    extraStarts,
    createdAt,
    updatedAt,
    version,
    ...said
  } = series;
  const [row] = await ctx.tx
    .insert(meetings)
    .values({ ...said, ...times, seriesId, originalStart })
    .returning();
  if (!row) throw new Error("no row was inserted");
  const people = await ctx.tx
    .select()
    .from(meetingParticipants)
    .where(eq(meetingParticipants.meetingId, seriesId));
  if (people.length > 0)
    await ctx.tx.insert(meetingParticipants).values(
      people.map(({ id, createdAt: _made, updatedAt: _changed, version: _version, ...person }) => ({
        ...person,
        meetingId: row.id,
      })),
    );
  return row;
}
