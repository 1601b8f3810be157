import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { meetingParticipants, meetings, type ParticipantState } from "@/db/tenant/schema/meetings";
import { formatterFor } from "@/lib/core/format";
import { platformQuery } from "@/lib/core/platform-query";
import { translatorFor } from "@/lib/i18n/translator";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { findTenant } from "@/lib/organisations/find-tenant";
import { timeText } from "./present-time";
import { readEvents } from "./read-events";
import { readReplyToken } from "./reply-token";

export type MeetingInvitationView = {
  title: string;
  time: string;
  place: string | null;
  organiser: string;
  organisation: string;
  state: ParticipantState;
  isCancelled: boolean;
  /** It was changed since the message that the link stood in. */
  isNewer: boolean;
};

/** What an invitation's link shows to whoever holds it; null when there is no such meeting any more. */
export const getMeetingInvitation = platformQuery(
  { name: "get-meeting-invitation", access: "guest", input: z.object({ token: z.string().max(400) }) },
  async ({ transaction, locale }, { token }): Promise<MeetingInvitationView | null> => {
    const reply = readReplyToken(token);
    if (!reply) return null;
    const tenant = await transaction((tx) => findTenant(tx, reply.organisationId)).catch(() => null);
    if (!tenant) return null;
    return inTenantJob(tenant, "get-meeting-invitation", async (ctx) => {
      const [person] = await ctx.tx
        .select({ meetingId: meetingParticipants.meetingId, state: meetingParticipants.state })
        .from(meetingParticipants)
        .innerJoin(meetings, eq(meetings.id, meetingParticipants.meetingId))
        .where(sql`${meetingParticipants.id} = ${reply.participantId} and ${meetings.archivedAt} is null`);
      if (!person) return null;
      const [event] = await readEvents(ctx, sql`${eq(meetings.id, person.meetingId)}`);
      if (!event) return null;
      const format = formatterFor(locale, tenant.timeZone, tenant.currency);
      return {
        title: event.title,
        time: timeText(event, { t: translatorFor(locale), format, actor: { locale }, tenant }),
        place: event.location,
        organiser: event.organiser?.name ?? tenant.name,
        organisation: tenant.name,
        state: person.state,
        isCancelled: event.isCancelled,
        isNewer: event.sequence > reply.sequence,
      };
    });
  },
);
