import { eq, sql } from "drizzle-orm";
import { calendarAccounts } from "@/db/tenant/schema/calendar-links";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { forgetCompared, lockOwnAccount } from "./own-account";
import { ChosenCalendar } from "./schema";

/** Chooses the one calendar of one's account that goes along with the meetings here. */
export const chooseCalendar = command(
  { name: "choose-calendar", permission: "activity:write", input: ChosenCalendar },
  async (ctx, { calendar: { url, name } }) => {
    const account = await lockOwnAccount(ctx);
    if (!account) throw notFound();
    if (account.calendarUrl !== url) await forgetCompared(ctx, account.id);
    await ctx.tx
      .update(calendarAccounts)
      .set({ calendarUrl: url, calendarName: name })
      .where(eq(calendarAccounts.id, account.id));
    await ctx.tx.execute(sql`select app.enqueue_meeting_job('sync-calendars-of')`);
    return { name };
  },
);
