import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { listCustomerCases } from "@/lib/customers/list-customer-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCase, addCustomer, addHiddenCustomer, as, employee, setUpCases } from "./samples";

useDatabase();

it("lists a customer's cases, and of them the open ones alone when asked", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const customerId = await addCustomer(ctx);
    const other = await addCustomer(ctx, { name: "Annan" });
    const closed = await addCase(ctx, { customerId, value: "1", title: "Vunnet" });
    await addCase(ctx, { customerId, value: "2", title: "Öppet" });
    await addCase(ctx, { customerId: other, value: "3" });
    await ctx.tx.execute(sql`
      update cases set status_kind = 'won', probability_percent = 100, closed_on = ${ctx.today},
        updated_at = now() + interval '1 minute', status_id = (select id from case_statuses where kind = 'won')
       where id = ${closed}`);
    const all = await listCustomerCases(ctx, { customerId });
    expect(all.map(({ title }) => title)).toEqual(["Öppet", "Vunnet"]);
    expect(all[1]).toMatchObject({ statusKind: "won", statusName: "Vunnet", value: "1.00" });
    const open = await listCustomerCases(ctx, { customerId, openOnly: true });
    expect(open.map(({ title }) => title)).toEqual(["Öppet"]);
  });
});

it("leaves out cases that the reader can't see", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const customerId = await addCustomer(ctx);
    const secret = await addCase(ctx, { customerId, value: "1" });
    await ctx.tx.execute(
      sql`update cases set visibility = 'owner', owner_id = ${employee("bertil")} where id = ${secret}`,
    );
    const hidden = await addHiddenCustomer(ctx);
    await addCase(as(ctx, "bertil"), { customerId: hidden, value: "1" });
    expect(await listCustomerCases(as(ctx, "kerstin"), { customerId })).toEqual([]);
    expect(await listCustomerCases(as(ctx, "kerstin"), { customerId: hidden })).toEqual([]);
    expect(await listCustomerCases(as(ctx, "bertil"), { customerId })).toHaveLength(1);
    expect(await listCustomerCases(as(ctx, "bertil"), { customerId: hidden })).toHaveLength(1);
  });
});
