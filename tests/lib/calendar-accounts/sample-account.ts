import { eq } from "drizzle-orm";
import { calendarAccounts, calendarObjects, calendarSyncs } from "@/db/tenant/schema/calendar-links";
import { chooseCalendar } from "@/lib/calendar-accounts/choose-calendar";
import { connectCalendarAccount } from "@/lib/calendar-accounts/connect-calendar-account";
import type { Ctx } from "@/lib/core/context";

/** The actor's account with a chosen calendar that was compared before. Nothing answers there. */
export async function sampleAccount(ctx: Ctx): Promise<string> {
  await connectCalendarAccount(ctx, {
    serverUrl: "https://cal.example",
    userName: "anna",
    password: "tall-birch",
  });
  await chooseCalendar(ctx, { calendar: "https://cal.example/anna/work/ Arbete" });
  const mine = eq(calendarAccounts.employeeId, ctx.actor.employeeId);
  const [account] = await ctx.tx.select({ id: calendarAccounts.id }).from(calendarAccounts).where(mine);
  const accountId = account?.id ?? "";
  await ctx.tx.insert(calendarSyncs).values({ accountId, syncedAt: new Date() });
  await ctx.tx.insert(calendarObjects).values({ accountId, href: "/anna/work/a.ics", origin: "vekt" });
  return accountId;
}
