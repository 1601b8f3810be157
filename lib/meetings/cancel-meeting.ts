import { and, eq, isNull, sql } from "drizzle-orm";
import { meetings } from "@/db/tenant/schema/meetings";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { keepOccurrences } from "./keep-occurrences";
import { lockOwnMeeting, requireOccurrence, type StoredMeeting } from "./lock-meeting";
import { queueInvitations } from "./queue-invitations";
import { CancelledMeeting } from "./schema";
import { tellColleagues } from "./tell-colleagues";

/** Calls a meeting off: all of a series, or the occurrence that is named alone. It stays, as cancelled. */
export const cancelMeeting = command(
  { name: "cancel-meeting", permission: "activity:write", input: CancelledMeeting },
  async (ctx, { id, occurrence, sendConfirmation }) => {
    const meeting = await lockOwnMeeting(ctx, id);
    const originalStart = meeting.recurrence === null ? null : occurrence;
    if (originalStart) await exclude(ctx, meeting, originalStart);
    else await cancel(ctx, meeting);
    await tellColleagues(ctx, meeting, "cancelled");
    if (sendConfirmation)
      await queueInvitations(ctx, { id, sequence: meeting.sequence + 1, method: "cancel", originalStart });
    return { id, title: meeting.title, isOccurrence: originalStart !== null };
  },
);

async function exclude(ctx: Ctx, meeting: StoredMeeting, start: Date): Promise<void> {
  await requireOccurrence(ctx, meeting.id, start);
  await ctx.tx
    .update(meetings)
    .set({ excludedStarts: [...meeting.excludedStarts, start], sequence: meeting.sequence + 1 })
    .where(eq(meetings.id, meeting.id));
  await keepOccurrences(ctx, [meeting.id]);
}

async function cancel(ctx: Ctx, { id }: StoredMeeting): Promise<void> {
  const rows = await ctx.tx
    .update(meetings)
    .set({ cancelledAt: ctx.now, sequence: sql`${meetings.sequence} + 1` })
    .where(and(sql`(${meetings.id} = ${id} or ${meetings.seriesId} = ${id})`, isNull(meetings.cancelledAt)))
    .returning({ id: meetings.id });
  await keepOccurrences(
    ctx,
    rows.map((row) => row.id),
  );
}
