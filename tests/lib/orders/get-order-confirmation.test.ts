import { expect, it } from "vitest";
import { updateLetterhead } from "@/lib/letterheads/update-letterhead";
import { getOrderConfirmation } from "@/lib/orders/get-order-confirmation";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleOrders } from "./sample-orders";

useDatabase();

it("holds the order under the organisation's letterhead, and none that is hidden", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder, addHidden } = await sampleOrders(ctx);
    const { id } = await addOrder();
    await updateLetterhead(ctx, { version: 0, vatNumber: "SE556677889901" });
    expect(await getOrderConfirmation(ctx, { orderId: id })).toMatchObject({
      order: { number: "1001" },
      letterhead: { vatNumber: "SE556677889901" },
      logo: null,
    });
    const { orderId } = await addHidden();
    await expect(getOrderConfirmation(ctx, { orderId })).rejects.toMatchObject({ code: "not_found" });
  });
});
