import { expect, it } from "vitest";
import { calendarFeeds } from "@/db/tenant/schema/calendar-links";
import { getCalendarFeed } from "@/lib/calendar-feeds/get-calendar-feed";
import { saveCalendarFeed } from "@/lib/calendar-feeds/save-calendar-feed";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("shows the same address again, and none that was made under another key", async () => {
  await rolledBack(async (ctx) => {
    await saveCalendarFeed(ctx, {});
    const { token } = (await getCalendarFeed(ctx, {})) ?? {};
    expect(token).toBe((await getCalendarFeed(ctx, {}))?.token);
    await ctx.tx.update(calendarFeeds).set({ tokenHash: "of another key" });
    expect(await getCalendarFeed(ctx, {})).toMatchObject({ token: null });
  });
});
