import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { calendarSyncs } from "@/db/tenant/schema/calendar-links";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { forgetCompared, lockOwnAccount } from "./own-account";

/** Has one's calendar elsewhere compared soon, also where that was given up. Meetings that vanished there all at once are put back there. */
export const syncCalendarNow = command(
  { name: "sync-calendar-now", permission: "activity:write", input: z.object({}) },
  async (ctx) => {
    const account = await lockOwnAccount(ctx);
    if (!account) throw notFound();
    const ofAccount = eq(calendarSyncs.accountId, account.id);
    const [state] = await ctx.tx.select().from(calendarSyncs).where(ofAccount);
    if (state?.failedReason === "emptied") await forgetCompared(ctx, account.id);
    const again = { stoppedAt: null, failedReason: null, failures: 0, retryAt: sql`now()` };
    await ctx.tx.update(calendarSyncs).set(again).where(ofAccount);
    await ctx.tx.execute(sql`select app.enqueue_meeting_job('sync-calendars-of')`);
    return { name: account.calendarName ?? "" };
  },
);
