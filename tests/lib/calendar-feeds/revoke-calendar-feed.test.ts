import { expect, it } from "vitest";
import { getCalendarFeed } from "@/lib/calendar-feeds/get-calendar-feed";
import { revokeCalendarFeed } from "@/lib/calendar-feeds/revoke-calendar-feed";
import { saveCalendarFeed } from "@/lib/calendar-feeds/save-calendar-feed";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";

useDatabase();

it("takes one's own address away, and nobody else's", async () => {
  await rolledBack(async (ctx) => {
    const bertil = actingAs(ctx, "bertil");
    await saveCalendarFeed(ctx, {});
    await expect(revokeCalendarFeed(bertil, {})).rejects.toThrow("not_found");
    await saveCalendarFeed(bertil, {});
    await revokeCalendarFeed(ctx, {});
    expect(await getCalendarFeed(ctx, {})).toBeNull();
    expect(await getCalendarFeed(bertil, {})).not.toBeNull();
  });
});
