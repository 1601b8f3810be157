import { expect, it } from "vitest";
import { notifications } from "@/db/tenant/schema/notifications";
import { notify } from "@/lib/notifications/notify";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

it("tells each person once, and nobody of what they did themselves", async () => {
  await rolledBack(async (ctx) => {
    const bertil = idOf("employee", "nordbygg", "bertil");
    const people = [ctx.actor.employeeId, bertil, bertil];
    await notify(ctx, people, { kind: "due", key: "due:1" });
    await notify(ctx, people, { kind: "due", key: "due:1" });
    await notify(ctx, people, { kind: "mention" });
    const told = await ctx.tx.select().from(notifications);
    expect(told.map(({ employeeId, kind }) => [employeeId, kind])).toEqual([
      [bertil, "due"],
      [bertil, "mention"],
    ]);
  });
});
