import { expect, it } from "vitest";
import { getOrder } from "@/lib/orders/get-order";
import { lockOrder } from "@/lib/orders/lock-order";
import { unlockOrder } from "@/lib/orders/unlock-order";
import { updateOrder } from "@/lib/orders/update-order";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleOrders } from "./sample-orders";

useDatabase();

it("lets an order be changed again", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder } = await sampleOrders(ctx);
    const { id } = await addOrder();
    await expect(unlockOrder(ctx, { orderId: id })).rejects.toMatchObject({ message: "order_not_locked" });
    await lockOrder(ctx, { orderId: id });
    await unlockOrder(ctx, { orderId: id });
    await updateOrder(ctx, { orderId: id, version: 3, title: "Ny rubrik" });
    expect(await getOrder(ctx, { orderId: id })).toMatchObject({ title: "Ny rubrik", lockedAt: null });
  });
});
