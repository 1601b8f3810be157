import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { calendarAccounts, calendarSyncs } from "@/db/tenant/schema/calendar-links";
import type { Ctx } from "@/lib/core/context";

export type DueAccount = Awaited<ReturnType<typeof dueAccounts>>[number];

/**
 * Accounts that are to be compared: those that were not for some minutes, and those whose owner's meetings were changed since. Those that
 * failed wait, those that were stopped stay so.
 */
export async function dueAccounts({ tx }: Ctx) {
  const me = calendarAccounts.employeeId;
  const lately = sql`m.updated_at > ${calendarSyncs.syncedAt} - interval '1 minute'`;
  const changed = sql`(exists (select from meetings m where m.owner_id = ${me} and ${lately}) or exists (
    select from meeting_participants p join meetings m on m.id = p.meeting_id where p.employee_id = ${me} and ${lately}))`;
  const rows = await tx
    .select({
      id: calendarAccounts.id,
      employeeId: calendarAccounts.employeeId,
      serverUrl: calendarAccounts.serverUrl,
      userName: calendarAccounts.userName,
      sealedSecret: calendarAccounts.sealedSecret,
      calendarUrl: calendarAccounts.calendarUrl,
      failures: sql<number>`coalesce(${calendarSyncs.failures}, 0)`,
    })
    .from(calendarAccounts)
    .leftJoin(calendarSyncs, eq(calendarSyncs.accountId, calendarAccounts.id))
    .where(
      and(
        isNotNull(calendarAccounts.calendarUrl),
        isNull(calendarSyncs.stoppedAt),
        sql`coalesce(${calendarSyncs.retryAt} <= now(), true)`,
        or(
          isNotNull(calendarSyncs.retryAt),
          sql`coalesce(${calendarSyncs.syncedAt} < now() - interval '4 minutes', true)`,
          changed,
        ),
      ),
    );
  return rows.flatMap(({ calendarUrl, ...row }) => (calendarUrl ? [{ ...row, calendarUrl }] : []));
}
