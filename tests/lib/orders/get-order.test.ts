import { expect, it } from "vitest";
import { archiveOrder } from "@/lib/orders/archive-order";
import { getOrder } from "@/lib/orders/get-order";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleOrders } from "./sample-orders";

useDatabase();

it("tells everything about an order, also of an archived one, and nothing of what there is not", async () => {
  await rolledBack(async (ctx) => {
    const { addLines } = await sampleOrders(ctx);
    const id = await addLines([
      { description: "Utan pris" },
      { description: "Halva öret", quantity: "0,5", unitPrice: "0,01", vatPercent: "25" },
    ]);
    await archiveOrder(ctx, { orderId: id });
    expect(await getOrder(ctx, { orderId: id })).toMatchObject({
      customerName: "Åkerlund & Söner AB",
      lines: [{ amount: null }, { amount: "0.01" }],
      rates: [{ vatPercent: "25.00", net: "0.01", vat: "0.00" }],
      total: "0.01",
    });
    await expect(getOrder(ctx, { orderId: ctx.actor.employeeId })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
