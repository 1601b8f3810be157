import { expect, it } from "vitest";
import { changeOrderCell } from "@/lib/orders/change-order-cell";
import { getOrder } from "@/lib/orders/get-order";
import { lockOrder } from "@/lib/orders/lock-order";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { sampleOrders } from "./sample-orders";

useDatabase();

const bertil = idOf("employee", "nordbygg", "bertil");

it("changes a cell of a row; of a locked order its status and owner alone", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder } = await sampleOrders(ctx);
    const { id } = await addOrder();
    const order = () => getOrder(ctx, { orderId: id });
    const cell = async (field: Record<string, unknown>) =>
      changeOrderCell(ctx, { id, version: (await order()).version, ...field });
    await cell({ deliversOn: "2026-12-24" });
    await lockOrder(ctx, { orderId: id });
    await cell({ status: "delivered" });
    await cell({ ownerId: bertil });
    expect(await order()).toMatchObject({ deliversOn: "2026-12-24", status: "delivered", ownerId: bertil });
    await expect(cell({ deliversOn: "" })).rejects.toMatchObject({ message: "order_locked" });
  });
});
