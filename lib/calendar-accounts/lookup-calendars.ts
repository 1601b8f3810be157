import { eq } from "drizzle-orm";
import { calendarAccounts } from "@/db/tenant/schema/calendar-links";
import { countAttempt } from "@/lib/auth/attempt-limits";
import { CalendarFailure, type CalendarFailureReason } from "@/lib/connectors/caldav/calendar-failure";
import { findCalendars } from "@/lib/connectors/caldav/find-calendars";
import type { FoundCalendar } from "@/lib/connectors/caldav/port";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { can } from "@/lib/core/permissions";
import { accessOf } from "./access";

/** Runs a read in a transaction of its own: none is open while the server is asked. */
type Read = <T>(run: (ctx: Ctx) => Promise<T>) => Promise<T>;
export type CalendarLookup =
  | { state: "found"; calendars: FoundCalendar[] }
  | { state: "failed"; reason: CalendarFailureReason | "too_many" };

/** Which calendars there are where the actor's account leads. A server that is away is an answer too. */
export async function lookupCalendars(read: Read): Promise<CalendarLookup> {
  const { account, tenant, userId } = await read(async (ctx) => {
    if (!can(ctx.actor.role, "activity:write")) throw new DomainError("forbidden", "forbidden");
    const mine = eq(calendarAccounts.employeeId, ctx.actor.employeeId);
    const [row] = await ctx.tx.select().from(calendarAccounts).where(mine);
    return { account: row ?? null, tenant: ctx.tenant, userId: ctx.actor.userId };
  });
  const access = account && accessOf(tenant.organisationId, account);
  if (!account || !access) return { state: "failed", reason: "refused" };
  try {
    await countAttempt("calendarLookup", userId);
    return { state: "found", calendars: await findCalendars(account.serverUrl, access) };
  } catch (error) {
    if (error instanceof DomainError && error.code === "too_many")
      return { state: "failed", reason: "too_many" };
    if (error instanceof CalendarFailure) return { state: "failed", reason: error.reason };
    throw error;
  }
}
