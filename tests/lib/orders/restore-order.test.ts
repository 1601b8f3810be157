import { expect, it } from "vitest";
import { archiveOrder } from "@/lib/orders/archive-order";
import { getOrder } from "@/lib/orders/get-order";
import { lockOrder } from "@/lib/orders/lock-order";
import { restoreOrder } from "@/lib/orders/restore-order";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleOrders } from "./sample-orders";

useDatabase();

it("takes an order out again as it was, locked ones too", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder, addHidden } = await sampleOrders(ctx);
    const { id } = await addOrder();
    await lockOrder(ctx, { orderId: id });
    await archiveOrder(ctx, { orderId: id });
    await restoreOrder(ctx, { orderId: id });
    expect(await getOrder(ctx, { orderId: id })).toMatchObject({
      archivedAt: null,
      lockedAt: expect.any(Date),
    });
    await expect(restoreOrder(ctx, { orderId: id })).rejects.toMatchObject({ code: "not_found" });
    const hidden = await addHidden();
    await archiveOrder(hidden.bertil, { orderId: hidden.orderId });
    await expect(restoreOrder(ctx, { orderId: hidden.orderId })).rejects.toMatchObject({ code: "not_found" });
  });
});
