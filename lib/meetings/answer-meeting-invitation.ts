import { eq } from "drizzle-orm";
import { z } from "zod";
import { meetingParticipants, meetings } from "@/db/tenant/schema/meetings";
import { DomainError } from "@/lib/core/errors";
import { optionalText } from "@/lib/core/fields";
import { platformCommand } from "@/lib/core/platform-command";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { notify } from "@/lib/notifications/notify";
import { findTenant } from "@/lib/organisations/find-tenant";
import { readReplyToken } from "./reply-token";

const input = z.object({
  token: z.string().max(400),
  answer: z.enum(["accepted", "tentative", "declined"], "choose"),
  comment: optionalText(500),
});

/** Takes somebody's answer to an invitation by the link in their mail, and tells the organiser. A later answer is the one that counts. */
export const answerMeetingInvitation = platformCommand(
  { name: "answer-meeting-invitation", access: "guest", input },
  async ({ transaction }, { token, answer, comment }): Promise<{ token: string }> => {
    const reply = readReplyToken(token);
    if (!reply) throw new DomainError("not_found", "not_found");
    const tenant = await transaction((tx) => findTenant(tx, reply.organisationId));
    await inTenantJob(tenant, "answer-meeting-invitation", async (ctx) => {
      const [row] = await ctx.tx
        .select({
          ownerId: meetings.ownerId,
          meetingId: meetings.id,
          cancelledAt: meetings.cancelledAt,
          customerId: meetings.customerId,
        })
        .from(meetingParticipants)
        .innerJoin(meetings, eq(meetings.id, meetingParticipants.meetingId))
        .where(eq(meetingParticipants.id, reply.participantId))
        .for("update", { of: meetingParticipants });
      if (!row) throw new DomainError("not_found", "not_found");
      if (row.cancelledAt) throw new DomainError("rule", "meeting_cancelled");
      await ctx.tx
        .update(meetingParticipants)
        .set({ state: answer, comment, answeredAt: ctx.now, bouncedReason: null })
        .where(eq(meetingParticipants.id, reply.participantId));
      await notify(ctx, [row.ownerId], {
        kind: "meeting",
        actorId: null,
        meetingId: row.meetingId,
        customerId: row.customerId,
        details: { event: "answered", participantId: reply.participantId, state: answer },
      });
    });
    return { token };
  },
);
