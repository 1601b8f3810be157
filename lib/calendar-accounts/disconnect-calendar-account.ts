import { eq } from "drizzle-orm";
import { z } from "zod";
import { calendarAccounts } from "@/db/tenant/schema/calendar-links";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { lockOwnAccount } from "./own-account";

/** Lets one's calendar elsewhere go its own way. What stands on either side stays. */
export const disconnectCalendarAccount = command(
  { name: "disconnect-calendar-account", permission: "activity:write", input: z.object({}) },
  async (ctx) => {
    const account = await lockOwnAccount(ctx);
    if (!account) throw notFound();
    await ctx.tx.delete(calendarAccounts).where(eq(calendarAccounts.id, account.id));
    return { userName: account.userName };
  },
);
