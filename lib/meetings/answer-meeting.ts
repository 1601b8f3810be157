import { and, eq } from "drizzle-orm";
import { meetingParticipants } from "@/db/tenant/schema/meetings";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { notify } from "@/lib/notifications/notify";
import { lockHeldMeeting } from "./lock-meeting";
import { OwnAnswer } from "./schema";

/** A colleague says in the program whether they are coming, as guests do by the link in their mail; the organiser is told. */
export const answerMeeting = command(
  { name: "answer-meeting", permission: "activity:write", input: OwnAnswer },
  async (ctx, { id, answer }) => {
    const { title, ownerId, customerId } = await lockHeldMeeting(ctx, id);
    const { employeeId } = ctx.actor;
    const [row] = await ctx.tx
      .update(meetingParticipants)
      .set({ state: answer, answeredAt: ctx.now })
      .where(and(eq(meetingParticipants.meetingId, id), eq(meetingParticipants.employeeId, employeeId)))
      .returning({ id: meetingParticipants.id });
    if (!row) throw notFound();
    if (ownerId !== employeeId)
      await notify(ctx, [ownerId], {
        kind: "meeting",
        actorId: employeeId,
        meetingId: id,
        customerId,
        details: { event: "answered", participantId: row.id, state: answer },
      });
    return { id, title };
  },
);
