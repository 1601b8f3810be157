import { expect, it } from "vitest";
import { getOrder } from "@/lib/orders/get-order";
import { lockOrder } from "@/lib/orders/lock-order";
import { setOrderStatus } from "@/lib/orders/set-order-status";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleOrders } from "./sample-orders";

useDatabase();

it("says how far an order has come, also of a locked one", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder, addHidden } = await sampleOrders(ctx);
    const { id } = await addOrder();
    await lockOrder(ctx, { orderId: id });
    await setOrderStatus(ctx, { orderId: id, status: "delivered" });
    expect(await getOrder(ctx, { orderId: id })).toMatchObject({ status: "delivered" });
    await expect(setOrderStatus(ctx, { orderId: id, status: "lost" as never })).rejects.toMatchObject({
      code: "invalid",
    });
    const { orderId } = await addHidden();
    await expect(setOrderStatus(ctx, { orderId, status: "confirmed" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
