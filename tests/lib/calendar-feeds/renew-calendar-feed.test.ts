import { expect, it } from "vitest";
import { findFeed } from "@/lib/calendar-feeds/find-feed";
import { getCalendarFeed } from "@/lib/calendar-feeds/get-calendar-feed";
import { renewCalendarFeed } from "@/lib/calendar-feeds/renew-calendar-feed";
import { saveCalendarFeed } from "@/lib/calendar-feeds/save-calendar-feed";
import { employee } from "@/tests/lib/meetings/sample-meetings";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("gives another address, and the old one is nobody's", async () => {
  await rolledBack(async (ctx) => {
    await expect(renewCalendarFeed(ctx, {})).rejects.toThrow("not_found");
    await saveCalendarFeed(ctx, { includesTasks: "on" });
    const before = await getCalendarFeed(ctx, {});
    await renewCalendarFeed(ctx, {});
    const after = await getCalendarFeed(ctx, {});
    expect(after).toMatchObject({ includesTasks: true });
    expect(after?.token).not.toBe(before?.token);
    expect(await findFeed(ctx, before?.token ?? "")).toBeNull();
    expect(await findFeed(ctx, after?.token ?? "")).toEqual({ employeeId: employee("anna") });
  });
});
