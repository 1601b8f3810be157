import { expect, it } from "vitest";
import { customers } from "@/db/tenant/schema/customers";
import { hasRecords } from "@/lib/reports/has-records";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

it("tells a new organisation from one with records, hidden ones apart", async () => {
  await rolledBack(async (ctx) => {
    expect(await hasRecords(ctx, {})).toBe(false);
    const ownerId = idOf("employee", "nordbygg", "bertil");
    await ctx.tx.insert(customers).values({ name: "Hemlig", country: "SE", visibility: "owner", ownerId });
    expect(await hasRecords(ctx, {})).toBe(false);
    expect(await hasRecords(actingAs(ctx, "bertil"), {})).toBe(true);
  });
});
