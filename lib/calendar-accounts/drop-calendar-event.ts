import { and, eq } from "drizzle-orm";
import { meetingParticipants, meetings } from "@/db/tenant/schema/meetings";
import { visibleMeetings } from "@/lib/activities/visibility";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { archiveMeeting } from "@/lib/meetings/archive-meeting";
import { cancelMeeting } from "@/lib/meetings/cancel-meeting";
import { DroppedEvent } from "./schema";

/**
 * Somebody took a meeting out of their own calendar elsewhere. One that they organise is called off, an event that was theirs from the
 * start is put away, and a colleague's meeting is declined. Nobody is mailed.
 */
export const dropCalendarEvent = command(
  { name: "drop-calendar-event", permission: "activity:write", input: DroppedEvent },
  async (ctx, { id, origin }): Promise<{ id: string }> => {
    const [meeting] = await ctx.tx
      .select({ ownerId: meetings.ownerId })
      .from(meetings)
      .where(and(eq(meetings.id, id), visibleMeetings(ctx)));
    if (!meeting) throw notFound();
    const me = ctx.actor.employeeId;
    if (meeting.ownerId !== me)
      await ctx.tx
        .update(meetingParticipants)
        .set({ state: "declined", answeredAt: ctx.now })
        .where(and(eq(meetingParticipants.meetingId, id), eq(meetingParticipants.employeeId, me)));
    else if (origin === "calendar") await archiveMeeting(ctx, { id });
    else await cancelMeeting(ctx, { id });
    return { id };
  },
);
