import { and, eq, isNotNull, ne } from "drizzle-orm";
import { meetingParticipants } from "@/db/tenant/schema/meetings";
import type { Ctx } from "@/lib/core/context";
import { DoubleBooked } from "./double-booked";
import { busyAmong } from "./list-busy";
import type { Times } from "./meeting-times";
import { startsOf } from "./rule";

type Meeting = Times & { id: string; ownerId: string; recurrence: string | null; seriesId: string | null };

/** So many days of a series are looked at. */
const daysLooked = 120;

/** Names the colleagues who are busy when a meeting is to be. @throws DoubleBooked */
export async function refuseDoubleBooking(ctx: Ctx, meeting: Meeting): Promise<void> {
  const rows = await ctx.tx
    .select({ employeeId: meetingParticipants.employeeId })
    .from(meetingParticipants)
    .where(
      and(
        eq(meetingParticipants.meetingId, meeting.id),
        isNotNull(meetingParticipants.employeeId),
        ne(meetingParticipants.state, "declined"),
      ),
    );
  const who = [...new Set([meeting.ownerId, ...rows.flatMap(({ employeeId }) => employeeId ?? [])])];
  const busy = await busyAmong(ctx, who, spansOf(meeting, ctx.now), meeting.seriesId ?? meeting.id);
  if (busy.length > 0) throw new DoubleBooked(busy, meeting.timeZone);
}

function spansOf({ startsAt, endsAt, timeZone, recurrence }: Meeting, now: Date) {
  const length = endsAt.getTime() - startsAt.getTime();
  const from = Math.max(startsAt.getTime(), now.getTime());
  const starts = recurrence
    ? startsOf({ startsAt, timeZone, recurrence }, new Date(from + daysLooked * 86_400_000))
    : [startsAt];
  return starts.map((start) => ({ from: start, to: new Date(start.getTime() + length) }));
}
