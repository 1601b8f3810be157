import { expect, it } from "vitest";
import { createCustomer } from "@/lib/customers/create-customer";
import { dismissPair } from "@/lib/duplicates/dismiss-pair";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("remembers a pair once, in whichever order it is named; who may: see list-pairs", async () => {
  await rolledBack(async (ctx) => {
    const { id: one } = await createCustomer(ctx, { name: "Ek", country: "SE" });
    const { id: other } = await createCustomer(ctx, { name: "Eken", country: "SE" });
    await dismissPair(ctx, { entity: "customers", lowId: one, highId: other });
    await dismissPair(ctx, { entity: "customers", lowId: other, highId: one });
    expect((await ctx.tx.execute("select from not_duplicates")).rowCount).toBe(1);
  });
});
