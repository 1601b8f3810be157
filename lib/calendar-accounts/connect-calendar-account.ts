import { eq, sql } from "drizzle-orm";
import { calendarAccounts, calendarSyncs } from "@/db/tenant/schema/calendar-links";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { sealPassword } from "./access";
import { forgetCompared, lockOwnAccount } from "./own-account";
import { AccountInput } from "./schema";

/**
 * Says where one's own calendar elsewhere is and how it is reached; which of the calendars there, is chosen next. Another server or name
 * is another account.
 * @throws DomainError `invalid` at `password`, where there is none yet
 */
export const connectCalendarAccount = command(
  { name: "connect-calendar-account", permission: "activity:write", input: AccountInput },
  async (ctx, { serverUrl, userName, password }) => {
    const { tx, tenant, actor } = ctx;
    const present = await lockOwnAccount(ctx);
    const isSame = present?.serverUrl === serverUrl && present.userName === userName;
    if (password === null && !(isSame && present.sealedSecret))
      throw new DomainError("invalid", "required", { field: "password" });
    const where = { employeeId: actor.employeeId, serverUrl, userName };
    const sealedSecret = password === null ? undefined : sealPassword(password, tenant.organisationId, where);
    if (!present) await tx.insert(calendarAccounts).values({ ...where, sealedSecret });
    else {
      const chosen = isSame ? {} : { calendarUrl: null, calendarName: null };
      await tx
        .update(calendarAccounts)
        .set({ ...where, ...chosen, ...(sealedSecret && { sealedSecret }) })
        .where(eq(calendarAccounts.id, present.id));
      if (!isSame) await forgetCompared(ctx, present.id);
      const again = { stoppedAt: null, failedReason: null, failures: 0, retryAt: null };
      await tx.update(calendarSyncs).set(again).where(eq(calendarSyncs.accountId, present.id));
    }
    await tx.execute(sql`select app.enqueue_meeting_job('sync-calendars-of')`);
    return { userName };
  },
);
