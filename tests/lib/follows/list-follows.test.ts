import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { customers } from "@/db/tenant/schema/customers";
import { listFollows } from "@/lib/follows/list-follows";
import { setFollow } from "@/lib/follows/set-follow";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";

useDatabase();

it("lists one's own, and not what was hidden meanwhile", async () => {
  await rolledBack(async (ctx) => {
    const [row] = await ctx.tx
      .insert(customers)
      .values({ name: "Åkerlund", country: "SE" })
      .returning({ id: customers.id });
    const customerId = row?.id ?? "";
    const bertil = actingAs(ctx, "bertil");
    await setFollow(bertil, { customerId, follow: true });
    expect(await listFollows(bertil, {})).toMatchObject([{ id: customerId, name: "Åkerlund" }]);
    expect(await listFollows(ctx, {})).toEqual([]);
    const hidden = { visibility: "owner" as const, ownerId: ctx.actor.employeeId };
    await ctx.tx.update(customers).set(hidden).where(eq(customers.id, customerId));
    expect(await listFollows(bertil, {})).toEqual([]);
  });
});
