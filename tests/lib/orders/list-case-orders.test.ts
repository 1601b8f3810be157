import { expect, it } from "vitest";
import { archiveOrder } from "@/lib/orders/archive-order";
import { createOrderFromCase } from "@/lib/orders/create-order-from-case";
import { listCaseOrders } from "@/lib/orders/list-case-orders";
import { lockOrder } from "@/lib/orders/lock-order";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleOrders } from "./sample-orders";

useDatabase();

it("lists what a case has become, without what was put away", async () => {
  await rolledBack(async (ctx) => {
    const { addWonCase, addOrder } = await sampleOrders(ctx);
    const caseId = await addWonCase({ value: "100" });
    await addOrder();
    const kept = await createOrderFromCase(ctx, { caseId });
    const archived = await createOrderFromCase(ctx, { caseId });
    await lockOrder(ctx, { orderId: kept.id });
    await archiveOrder(ctx, { orderId: archived.id });
    expect(await listCaseOrders(ctx, { caseId })).toMatchObject([
      { id: kept.id, isLocked: true, total: "125.00" },
    ]);
  });
});
