import { expect, it } from "vitest";
import { calendarObjects } from "@/db/tenant/schema/calendar-links";
import { disconnectCalendarAccount } from "@/lib/calendar-accounts/disconnect-calendar-account";
import { getCalendarAccount } from "@/lib/calendar-accounts/get-calendar-account";
import { undoBatch } from "@/lib/changes/undo-batch";
import { committed, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { sampleAccount } from "./sample-account";

useDatabase();

it("forgets one's own account and what was known of its calendar; undone, it is compared anew", async () => {
  await committed(sampleAccount);
  const batchId = await committed(async (ctx) => {
    await expect(disconnectCalendarAccount(actingAs(ctx, "bertil"), {})).rejects.toThrow("not_found");
    await disconnectCalendarAccount(ctx, {});
    return ctx.batchId;
  });
  expect(await committed((ctx) => getCalendarAccount(ctx, {}))).toBeNull();
  expect(await committed((ctx) => ctx.tx.$count(calendarObjects))).toBe(0);
  await committed((ctx) => undoBatch(ctx, { batchId }));
  expect(await committed((ctx) => getCalendarAccount(ctx, {}))).toMatchObject({
    calendarName: "Arbete",
    syncedAt: null,
  });
});
