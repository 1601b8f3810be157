import { eq } from "drizzle-orm";
import { orders } from "@/db/tenant/schema/orders";
import { command } from "@/lib/core/command";
import type { SavedOrder } from "./insert-order";
import { unlockedOrder } from "./order-for-change";
import { OrderId } from "./schema";

/** Makes an order's lines and terms final: nobody changes them until it is unlocked. */
export const lockOrder = command(
  { name: "lock-order", permission: "order:write", input: OrderId },
  async (ctx, { orderId }): Promise<SavedOrder> => {
    const { id, number, title } = await unlockedOrder(ctx, orderId);
    await ctx.tx.update(orders).set({ lockedAt: ctx.now }).where(eq(orders.id, orderId));
    return { id, number, title };
  },
);
