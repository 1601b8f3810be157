import { and, isNull, sql } from "drizzle-orm";
import { meetings } from "@/db/tenant/schema/meetings";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { keepOccurrences } from "./keep-occurrences";
import { lockMeeting } from "./lock-meeting";
import { MeetingId } from "./schema";

/** Puts a meeting away, a series with all of it, out of every list. Calling it off keeps it in sight; this is for mistakes. */
export const archiveMeeting = command(
  { name: "archive-meeting", permission: "activity:write", input: MeetingId },
  async (ctx, { id }) => {
    const { title, heldElsewhere } = await lockMeeting(ctx, id);
    if (heldElsewhere) throw new DomainError("rule", "meeting_held_elsewhere");
    const rows = await ctx.tx
      .update(meetings)
      .set({ archivedAt: ctx.now })
      .where(and(sql`(${meetings.id} = ${id} or ${meetings.seriesId} = ${id})`, isNull(meetings.archivedAt)))
      .returning({ id: meetings.id });
    await keepOccurrences(
      ctx,
      rows.map((row) => row.id),
    );
    return { id, title };
  },
);
