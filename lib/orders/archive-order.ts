import { eq } from "drizzle-orm";
import { orders } from "@/db/tenant/schema/orders";
import { command } from "@/lib/core/command";
import type { SavedOrder } from "./insert-order";
import { orderForChange } from "./order-for-change";
import { OrderId } from "./schema";

/** Puts an order away, out of every list and sum. Cancelling it keeps it in sight; this is for mistakes. */
export const archiveOrder = command(
  { name: "archive-order", permission: "order:write", input: OrderId },
  async (ctx, { orderId }): Promise<SavedOrder> => {
    const { id, number, title } = await orderForChange(ctx, orderId);
    await ctx.tx.update(orders).set({ archivedAt: ctx.now }).where(eq(orders.id, orderId));
    return { id, number, title };
  },
);
