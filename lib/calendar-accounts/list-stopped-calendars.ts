import { and, desc, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { calendarAccounts, calendarSyncs } from "@/db/tenant/schema/calendar-links";
import { employees } from "@/db/tenant/schema/employees";
import { query } from "@/lib/core/query";

export type StoppedCalendar = { id: string; name: string; stoppedAt: Date; reason: string | null };

/** Whose calendars elsewhere are not compared any more, since when and why; nothing of what stands in them, nor where they are. */
export const listStoppedCalendars = query(
  { name: "list-stopped-calendars", permission: "setting:write", input: z.object({}) },
  async ({ tx }): Promise<StoppedCalendar[]> => {
    const rows = await tx
      .select({
        id: calendarAccounts.id,
        name: employees.name,
        stoppedAt: calendarSyncs.stoppedAt,
        reason: calendarSyncs.failedReason,
      })
      .from(calendarSyncs)
      .innerJoin(calendarAccounts, eq(calendarAccounts.id, calendarSyncs.accountId))
      .innerJoin(employees, eq(employees.id, calendarAccounts.employeeId))
      .where(and(isNotNull(calendarSyncs.stoppedAt), employees.active))
      .orderBy(desc(calendarSyncs.stoppedAt), calendarAccounts.id);
    return rows.flatMap((row) => (row.stoppedAt ? [{ ...row, stoppedAt: row.stoppedAt }] : []));
  },
);
