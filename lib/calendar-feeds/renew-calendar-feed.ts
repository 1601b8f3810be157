import { eq } from "drizzle-orm";
import { z } from "zod";
import { calendarFeeds } from "@/db/tenant/schema/calendar-links";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { makeFeed } from "./make-feed";

/** Gives one's own feed a new address: whoever has the old one reads no more. */
export const renewCalendarFeed = command(
  { name: "renew-calendar-feed", permission: "feed:write", input: z.object({}) },
  async (ctx) => {
    const [old] = await ctx.tx
      .delete(calendarFeeds)
      .where(eq(calendarFeeds.employeeId, ctx.actor.employeeId))
      .returning({ includesTasks: calendarFeeds.includesTasks });
    if (!old) throw notFound();
    await makeFeed(ctx, old.includesTasks);
    return old;
  },
);
