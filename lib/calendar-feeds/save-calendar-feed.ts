import { eq } from "drizzle-orm";
import { calendarFeeds } from "@/db/tenant/schema/calendar-links";
import { command } from "@/lib/core/command";
import { makeFeed } from "./make-feed";
import { FeedInput } from "./schema";

/** Says what stands in one's own feed; there is none before. */
export const saveCalendarFeed = command(
  { name: "save-calendar-feed", permission: "feed:write", input: FeedInput },
  async (ctx, { includesTasks }) => {
    const [present] = await ctx.tx
      .update(calendarFeeds)
      .set({ includesTasks })
      .where(eq(calendarFeeds.employeeId, ctx.actor.employeeId))
      .returning({ id: calendarFeeds.id });
    if (!present) await makeFeed(ctx, includesTasks);
    return { isNew: !present };
  },
);
