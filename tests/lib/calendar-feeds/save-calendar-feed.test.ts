import { expect, it } from "vitest";
import { calendarFeeds } from "@/db/tenant/schema/calendar-links";
import { changeLog } from "@/db/tenant/schema/change-log";
import { getCalendarFeed } from "@/lib/calendar-feeds/get-calendar-feed";
import { revokeCalendarFeed } from "@/lib/calendar-feeds/revoke-calendar-feed";
import { saveCalendarFeed } from "@/lib/calendar-feeds/save-calendar-feed";
import { listBatches } from "@/lib/changes/list-batches";
import { undoBatch } from "@/lib/changes/undo-batch";
import { committed, rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";

useDatabase();

it("makes an address that nobody finds in the database, and changes what stands there", async () => {
  await rolledBack(async (ctx) => {
    expect(await getCalendarFeed(ctx, {})).toBeNull();
    expect(await saveCalendarFeed(ctx, { includesTasks: "on" })).toEqual({ isNew: true });
    const feed = await getCalendarFeed(ctx, {});
    expect(feed).toMatchObject({ includesTasks: true, token: expect.stringMatching(/^[\w-]{43}$/) });
    await saveCalendarFeed(ctx, {});
    expect(await getCalendarFeed(ctx, {})).toMatchObject({ includesTasks: false, token: feed?.token });
    const kept = [...(await ctx.tx.select().from(calendarFeeds)), ...(await ctx.tx.select().from(changeLog))];
    expect(JSON.stringify(kept)).not.toContain(feed?.token);
    // A colleague has their own, the reader of reports too, and knows of nobody else's.
    const rut = actingAs(ctx, "rut");
    expect(await getCalendarFeed(rut, {})).toBeNull();
    await saveCalendarFeed(rut, {});
    expect((await listBatches(actingAs(ctx, "bertil"), {})).map(({ table }) => table)).not.toContain(
      "calendar_feeds",
    );
  });
});

it("can be put back as it was", async () => {
  await committed((ctx) => saveCalendarFeed(ctx, {}));
  const before = await committed((ctx) => getCalendarFeed(ctx, {}));
  const batchId = await committed(async (ctx) => {
    await revokeCalendarFeed(ctx, {});
    return ctx.batchId;
  });
  expect(await committed((ctx) => getCalendarFeed(ctx, {}))).toBeNull();
  await committed((ctx) => undoBatch(ctx, { batchId }));
  expect(await committed((ctx) => getCalendarFeed(ctx, {}))).toMatchObject({ token: before?.token });
  await committed((ctx) => revokeCalendarFeed(ctx, {}));
});
