import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { meetingInvitations, meetingParticipants } from "@/db/tenant/schema/meetings";
import { notifications } from "@/db/tenant/schema/notifications";
import type { Ctx } from "@/lib/core/context";
import { emailOfParticipant, participantEmail } from "./participant-email";
import type { Participant } from "./write-participants";

type Sent = {
  id: string;
  sequence: number;
  method: "request" | "cancel";
  originalStart?: Date | null;
};

/**
 * Lets everybody who takes part be told by mail, once this transaction has committed and a moment for undoing has gone by. Who was
 * taken away is told that the meeting is off for them, if they knew of it.
 */
export async function queueInvitations(ctx: Ctx, sent: Sent, removed: Participant[] = []): Promise<void> {
  const rows = await ctx.tx
    .select({ participantId: meetingParticipants.id })
    .from(meetingParticipants)
    .where(eq(meetingParticipants.meetingId, sent.id));
  const { id: meetingId, sequence, originalStart = null } = sent;
  const told = [];
  for (const { invitedSequence, ...row } of removed) {
    const email = invitedSequence === null ? null : await emailOfParticipant(ctx, row);
    if (email)
      told.push({ meetingId, sequence, originalStart, method: "cancel" as const, email, name: row.name });
  }
  const values = [
    ...rows.map((row) => ({ meetingId, sequence, originalStart, method: sent.method, ...row })),
    ...told,
  ];
  if (values.length === 0) return;
  await ctx.tx.insert(meetingInvitations).values(values);
  if (sent.method === "request")
    await ctx.tx
      .update(meetingParticipants)
      .set({ invitedSequence: sequence, invitedAt: ctx.now, bouncedReason: null })
      .where(and(eq(meetingParticipants.meetingId, meetingId), isNotNull(participantEmail)));
  await noteMailed(ctx, meetingId);
  await ctx.tx.execute(sql`select app.enqueue_meeting_job('mail-invitations-of')`);
}

/** A colleague who gets the message itself is not mailed that there is something to read as well. */
async function noteMailed({ tx, now }: Ctx, meetingId: string): Promise<void> {
  const written = tx
    .select({ id: meetingParticipants.employeeId })
    .from(meetingParticipants)
    .where(and(eq(meetingParticipants.meetingId, meetingId), isNotNull(participantEmail)));
  await tx
    .update(notifications)
    .set({ mailedAt: now })
    .where(
      and(
        eq(notifications.meetingId, meetingId),
        eq(notifications.kind, "meeting"),
        eq(notifications.createdAt, sql`now()`),
        isNull(notifications.mailedAt),
        inArray(notifications.employeeId, written),
      ),
    );
}
