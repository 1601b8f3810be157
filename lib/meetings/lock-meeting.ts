import { and, eq, getTableColumns, isNull } from "drizzle-orm";
import { meetingOccurrences, meetings } from "@/db/tenant/schema/meetings";
import { visibleMeetings } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { DomainError, notFound } from "@/lib/core/errors";

export type StoredMeeting = Awaited<ReturnType<typeof lockMeeting>>;

/** The meeting that a verb is about to change, locked until the transaction ends. @throws DomainError `not_found` */
export async function lockMeeting(ctx: Ctx, id: string) {
  const [row] = await ctx.tx
    .select(getTableColumns(meetings))
    .from(meetings)
    .where(and(eq(meetings.id, id), isNull(meetings.archivedAt), visibleMeetings(ctx)))
    .for("update", { of: meetings });
  if (!row) throw notFound();
  return row;
}

/** The same, of one that takes place. @throws DomainError `rule` of a cancelled one */
export async function lockHeldMeeting(ctx: Ctx, id: string) {
  const meeting = await lockMeeting(ctx, id);
  if (meeting.cancelledAt) throw new DomainError("rule", "meeting_cancelled");
  return meeting;
}

/** @throws DomainError `rule` of one that is changed in another calendar alone */
export async function lockOwnMeeting(ctx: Ctx, id: string) {
  const meeting = await lockHeldMeeting(ctx, id);
  if (meeting.heldElsewhere) throw new DomainError("rule", "meeting_held_elsewhere");
  return meeting;
}

/** An occurrence of a series, by its start as the rule says. @throws DomainError `not_found` */
export async function requireOccurrence({ tx }: Ctx, meetingId: string, originalStart: Date) {
  const [row] = await tx
    .select({ startsAt: meetingOccurrences.startsAt, endsAt: meetingOccurrences.endsAt })
    .from(meetingOccurrences)
    .where(
      and(eq(meetingOccurrences.meetingId, meetingId), eq(meetingOccurrences.originalStart, originalStart)),
    );
  if (!row) throw notFound();
  return row;
}
