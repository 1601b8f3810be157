import { eq } from "drizzle-orm";
import { z } from "zod";
import { calendarAccounts, calendarSyncs } from "@/db/tenant/schema/calendar-links";
import { query } from "@/lib/core/query";

/** The actor's calendar elsewhere and how its comparing goes, never its password; null while they have none. */
export const getCalendarAccount = query(
  { name: "get-calendar-account", permission: "activity:read", input: z.object({}) },
  async ({ tx, actor }) => {
    const [row] = await tx
      .select({
        serverUrl: calendarAccounts.serverUrl,
        userName: calendarAccounts.userName,
        calendarName: calendarAccounts.calendarName,
        syncedAt: calendarSyncs.syncedAt,
        failedReason: calendarSyncs.failedReason,
        retryAt: calendarSyncs.retryAt,
        stoppedAt: calendarSyncs.stoppedAt,
        refused: calendarSyncs.refused,
      })
      .from(calendarAccounts)
      .leftJoin(calendarSyncs, eq(calendarSyncs.accountId, calendarAccounts.id))
      .where(eq(calendarAccounts.employeeId, actor.employeeId));
    return row ?? null;
  },
);
export type CalendarAccount = NonNullable<Awaited<ReturnType<typeof getCalendarAccount>>>;
