import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { orderLines, orders } from "@/db/tenant/schema/orders";
import { getOrder } from "@/lib/orders/get-order";
import { lockOrder } from "@/lib/orders/lock-order";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { sampleOrders } from "./sample-orders";

useDatabase();

it("makes lines and terms final in the database too, whoever writes", async () => {
  await rolledBack(async (ctx) => {
    const { addLines } = await sampleOrders(ctx);
    const id = await addLines([{ description: "Montage", unitPrice: "10" }]);
    await lockOrder(ctx, { orderId: id });
    expect((await getOrder(ctx, { orderId: id })).lockedAt).not.toBeNull();
    const ofOrder = eq(orderLines.orderId, id);
    const attempts = [
      () => ctx.tx.update(orderLines).set({ quantity: "9" }).where(ofOrder),
      () => ctx.tx.delete(orderLines).where(ofOrder),
      () => ctx.tx.insert(orderLines).values({ orderId: id }),
      () => ctx.tx.update(orders).set({ currency: "EUR" }).where(eq(orders.id, id)),
      () => ctx.tx.update(orders).set({ creditDays: 5, lockedAt: null }).where(eq(orders.id, id)),
    ];
    for (const attempt of attempts) {
      const refused = inBatch(ctx, attempt);
      await expect(refused).rejects.toMatchObject({ cause: { constraint: "orders_locked" } });
    }
    await ctx.tx.update(orders).set({ status: "delivered" }).where(eq(orders.id, id));
    await expect(lockOrder(ctx, { orderId: id })).rejects.toMatchObject({ message: "order_locked" });
  });
});
