import { expect, it } from "vitest";
import { listArchived } from "@/lib/archive/list-archived";
import { archiveOrder } from "@/lib/orders/archive-order";
import { listOrders } from "@/lib/orders/list-orders";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { sampleOrders } from "./sample-orders";

useDatabase();

it("puts an order away into the archive, out of lists and sums", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder, addHidden } = await sampleOrders(ctx);
    const { id } = await addOrder();
    await inBatch(ctx, (inner) => archiveOrder(inner, { orderId: id }));
    expect(await listOrders(ctx, {})).toMatchObject({ rows: [], totals: [] });
    expect((await listOrders(ctx, { archived: "1" })).rows).toHaveLength(1);
    const hidden = await addHidden();
    await archiveOrder(hidden.bertil, { orderId: hidden.orderId });
    expect((await listArchived(ctx, { kind: "orders" })).rows).toMatchObject([
      { id, name: "1001 Takbyte Storgatan 8", archivedBy: "Anna Lind" },
    ]);
    await expect(archiveOrder(ctx, { orderId: id })).rejects.toMatchObject({ code: "not_found" });
  });
});
