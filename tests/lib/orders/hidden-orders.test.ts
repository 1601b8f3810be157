import { expect, it } from "vitest";
import { getCustomer } from "@/lib/customers/get-customer";
import { getOrder } from "@/lib/orders/get-order";
import { listCustomerOrders } from "@/lib/orders/list-customer-orders";
import { listOrders } from "@/lib/orders/list-orders";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleOrders } from "./sample-orders";

useDatabase();

it("leaves orders of others' owner-only customers out of every read", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder, addHidden, customerId } = await sampleOrders(ctx);
    await addOrder();
    const { bertil, hiddenCustomer, orderId } = await addHidden();
    for (const [reader, count] of [
      [ctx, 1],
      [bertil, 2],
    ] as const) {
      expect(await listOrders(reader, {})).toMatchObject({ count, totals: [{ count }] });
      expect((await getCustomer(reader, { id: customerId })).orderCount).toBe(1);
    }
    for (const filter of [
      { q: "hemlig" },
      { customer: hiddenCustomer },
      { where: "customer:contains:hemlig" },
    ])
      expect((await listOrders(ctx, filter)).rows).toEqual([]);
    const named = async (reader: typeof ctx) =>
      (await listOrders(reader, { customer: hiddenCustomer })).customerName;
    expect([await named(ctx), await named(bertil)]).toEqual([null, "Hemlig Kund"]);
    expect(await listCustomerOrders(ctx, { customerId: hiddenCustomer })).toEqual([]);
    expect(await listCustomerOrders(bertil, { customerId: hiddenCustomer })).toHaveLength(1);
    await expect(getOrder(ctx, { orderId })).rejects.toMatchObject({ code: "not_found" });
  });
});
