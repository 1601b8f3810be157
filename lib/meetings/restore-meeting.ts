import { and, eq, isNotNull, sql } from "drizzle-orm";
import { meetings } from "@/db/tenant/schema/meetings";
import { visibleMeetings } from "@/lib/activities/visibility";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { keepOccurrences } from "./keep-occurrences";
import { MeetingId } from "./schema";

/** Takes an archived meeting out again, as it was, a series with what was put away with it. */
export const restoreMeeting = command(
  { name: "restore-meeting", permission: "activity:write", input: MeetingId },
  async (ctx, { id }) => {
    const [found] = await ctx.tx
      .select({ title: meetings.title, archivedAt: meetings.archivedAt })
      .from(meetings)
      .where(and(eq(meetings.id, id), isNotNull(meetings.archivedAt), visibleMeetings(ctx)))
      .for("update", { of: meetings });
    if (!found) throw notFound();
    const rows = await ctx.tx
      .update(meetings)
      .set({ archivedAt: null })
      .where(
        sql`(${meetings.id} = ${id} or ${meetings.seriesId} = ${id}) and ${meetings.archivedAt} = ${found.archivedAt}`,
      )
      .returning({ id: meetings.id });
    await keepOccurrences(ctx, [id, ...rows.map((row) => row.id)]);
    return { id, title: found.title, occurrences: rows.length - 1 };
  },
);
