import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { archiveCustomer } from "@/lib/customers/archive-customer";
import { proposeNumber } from "@/lib/number-series/propose-number";
import { updateSeries } from "@/lib/number-series/update-series";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer, addHiddenCustomer, as } from "../customers/samples";

useDatabase();

const next = async (ctx: Parameters<typeof proposeNumber>[0]) =>
  (await proposeNumber(ctx, { kind: "customer" })).number;

it("begins at 1001 and only proposes", async () => {
  await rolledBack(async (ctx) => {
    expect(await next(ctx)).toBe("1001");
    expect(await next(ctx)).toBe("1001");
  });
});

it("skips numbers taken by hand, by the archived and by those whom the actor can't see", async () => {
  await rolledBack(async (ctx) => {
    await addCustomer(ctx, { number: "1002" });
    await archiveCustomer(ctx, { id: await addCustomer(ctx, { number: "1003" }) });
    const hidden = await addHiddenCustomer(ctx);
    await ctx.tx.execute(sql`update customers set number = '1001' where id = ${hidden}`);
    expect(await next(as(ctx, "kerstin"))).toBe("1004");
  });
});

it("writes the prefix and fills with zeros", async () => {
  await rolledBack(async (ctx) => {
    await updateSeries(ctx, { kind: "customer", version: 0, prefix: "K", nextNumber: 7, width: 4 });
    await addCustomer(ctx, { number: "K0007" });
    await addCustomer(ctx, { number: "K8" });
    expect(await next(ctx)).toBe("K0008");
  });
});

it("goes past the greatest after an import took the whole stretch", async () => {
  await rolledBack(async (ctx) => {
    await ctx.tx.execute(
      sql`insert into customers (name, number, country) select 'K' || n, n, 'SE' from generate_series(1001, 3100) n`,
    );
    expect(await next(ctx)).toBe("3101");
  });
});
