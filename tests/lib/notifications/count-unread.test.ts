import { expect, it } from "vitest";
import { notifications } from "@/db/tenant/schema/notifications";
import { countUnread } from "@/lib/notifications/count-unread";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("counts up to a hundred", async () => {
  await rolledBack(async (ctx) => {
    expect(await countUnread(ctx, {})).toBe(0);
    const row = { employeeId: ctx.actor.employeeId, kind: "due" as const };
    await ctx.tx.insert(notifications).values(Array.from({ length: 120 }, () => row));
    expect(await countUnread(ctx, {})).toBe(100);
  });
});
