import { eq } from "drizzle-orm";
import { z } from "zod";
import { calendarFeeds } from "@/db/tenant/schema/calendar-links";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";

/** Takes one's own feed away: its address is nobody's any more. */
export const revokeCalendarFeed = command(
  { name: "revoke-calendar-feed", permission: "feed:write", input: z.object({}) },
  async ({ tx, actor }) => {
    const [old] = await tx
      .delete(calendarFeeds)
      .where(eq(calendarFeeds.employeeId, actor.employeeId))
      .returning({ id: calendarFeeds.id });
    if (!old) throw notFound();
    return old;
  },
);
