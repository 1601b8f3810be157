import { eq } from "drizzle-orm";
import { z } from "zod";
import { calendarFeeds } from "@/db/tenant/schema/calendar-links";
import { query } from "@/lib/core/query";
import { feedHash, feedToken } from "./feed-token";

export type CalendarFeed = {
  includesTasks: boolean;
  createdAt: Date;
  /** Null: made under another key of the service, and no good any more. */
  token: string | null;
};

/** The actor's own address for calendars; null while there is none. */
export const getCalendarFeed = query(
  { name: "get-calendar-feed", permission: "activity:read", input: z.object({}) },
  async ({ tx, tenant, actor }): Promise<CalendarFeed | null> => {
    const [row] = await tx.select().from(calendarFeeds).where(eq(calendarFeeds.employeeId, actor.employeeId));
    if (!row) return null;
    const { id, tokenHash, includesTasks, createdAt } = row;
    const isGood = tokenHash === feedHash(tenant.organisationId, id);
    return { includesTasks, createdAt, token: isGood ? feedToken(tenant.organisationId, id) : null };
  },
);
