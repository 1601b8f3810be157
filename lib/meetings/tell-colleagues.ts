import { and, eq, isNotNull } from "drizzle-orm";
import { meetingParticipants } from "@/db/tenant/schema/meetings";
import type { Ctx } from "@/lib/core/context";
import { notify } from "@/lib/notifications/notify";

type Event = "invited" | "changed" | "cancelled";
type About = {
  id: string;
  customerId: string | null;
  contactId: string | null;
  caseId: string | null;
  ownerId: string;
};

/** Tells the colleagues who take part, and the organiser, of what somebody else did to their meeting. */
export async function tellColleagues(
  ctx: Ctx,
  { id, ownerId, ...links }: About,
  event: Event,
  only?: string[],
): Promise<void> {
  const rows = await ctx.tx
    .select({ employeeId: meetingParticipants.employeeId })
    .from(meetingParticipants)
    .where(and(eq(meetingParticipants.meetingId, id), isNotNull(meetingParticipants.employeeId)));
  const all = [ownerId, ...rows.flatMap(({ employeeId }) => employeeId ?? [])];
  await notify(ctx, only ?? all, { kind: "meeting", meetingId: id, details: { event }, ...pick(links) });
}

const pick = ({ customerId, contactId, caseId }: Omit<About, "id" | "ownerId">) => ({
  customerId,
  contactId,
  caseId,
});
