import { eq } from "drizzle-orm";
import { meetingParticipants, meetings } from "@/db/tenant/schema/meetings";
import type { Ctx } from "@/lib/core/context";
import { notify } from "@/lib/notifications/notify";

/** Marks somebody whose address the mail server refused, and tells the organiser that they know of nothing. */
export async function markRefused(ctx: Ctx, participantId: string): Promise<void> {
  const [row] = await ctx.tx
    .update(meetingParticipants)
    .set({ bouncedReason: "refused" })
    .where(eq(meetingParticipants.id, participantId))
    .returning({ meetingId: meetingParticipants.meetingId, sequence: meetingParticipants.invitedSequence });
  if (!row) return;
  const [meeting] = await ctx.tx
    .select({ ownerId: meetings.ownerId, customerId: meetings.customerId })
    .from(meetings)
    .where(eq(meetings.id, row.meetingId));
  if (!meeting) return;
  await notify(ctx, [meeting.ownerId], {
    kind: "meeting",
    actorId: null,
    meetingId: row.meetingId,
    customerId: meeting.customerId,
    details: { event: "bounced", participantId },
    key: `meeting-bounced:${participantId}:${row.sequence}`,
  });
}
