import { expect, it } from "vitest";
import { calendarObjects, calendarSyncs } from "@/db/tenant/schema/calendar-links";
import { dueAccounts } from "@/lib/calendar-accounts/due-accounts";
import { getCalendarAccount } from "@/lib/calendar-accounts/get-calendar-account";
import { syncCalendarNow } from "@/lib/calendar-accounts/sync-calendar-now";
import { sampleMeetings } from "@/tests/lib/meetings/sample-meetings";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleAccount } from "./sample-account";

useDatabase();

it("has a stopped account compared again, and knows when one is due", async () => {
  await rolledBack(async (ctx) => {
    await expect(syncCalendarNow(ctx, {})).rejects.toThrow("not_found");
    const id = await sampleAccount(ctx);
    expect(await dueAccounts(ctx)).toEqual([]);
    await (await sampleMeetings(ctx)).book();
    expect(await dueAccounts(ctx)).toMatchObject([{ id }]);
    await ctx.tx.update(calendarSyncs).set({ retryAt: new Date(Date.now() + 60_000) });
    expect(await dueAccounts(ctx)).toEqual([]);
    await ctx.tx.update(calendarSyncs).set({ retryAt: null, stoppedAt: new Date(), failedReason: "refused" });
    expect(await dueAccounts(ctx)).toEqual([]);
    await syncCalendarNow(ctx, {});
    expect(await dueAccounts(ctx)).toMatchObject([{ id }]);
    expect(await ctx.tx.$count(calendarObjects)).toBe(1);
    // When it was compared last is still known.
    expect(await getCalendarAccount(ctx, {})).toMatchObject({
      failedReason: null,
      syncedAt: expect.any(Date),
    });
    await ctx.tx.update(calendarSyncs).set({ stoppedAt: new Date(), failedReason: "emptied" });
    await syncCalendarNow(ctx, {});
    expect(await ctx.tx.$count(calendarObjects)).toBe(0);
  });
});
