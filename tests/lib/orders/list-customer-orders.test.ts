import { expect, it } from "vitest";
import { listCustomerOrders } from "@/lib/orders/list-customer-orders";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleOrders } from "./sample-orders";

useDatabase();

it("lists a customer's own orders, the latest first", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder, addCustomer, customerId } = await sampleOrders(ctx);
    await addOrder({ title: "Äldre", orderedOn: "2026-01-02" });
    await addOrder({ title: "Nyare", orderedOn: "2026-03-02" });
    await addOrder({ customerId: await addCustomer({ name: "Annan" }) });
    const found = await listCustomerOrders(ctx, { customerId });
    expect(found.map(({ title }) => title)).toEqual(["Nyare", "Äldre"]);
  });
});
