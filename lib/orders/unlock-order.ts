import { eq } from "drizzle-orm";
import { orders } from "@/db/tenant/schema/orders";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import type { SavedOrder } from "./insert-order";
import { orderForChange } from "./order-for-change";
import { OrderId } from "./schema";

/** Lets a locked order be changed again. */
export const unlockOrder = command(
  { name: "unlock-order", permission: "order:write", input: OrderId },
  async (ctx, { orderId }): Promise<SavedOrder> => {
    const { id, number, title, lockedAt } = await orderForChange(ctx, orderId);
    if (!lockedAt) throw new DomainError("rule", "order_not_locked");
    await ctx.tx.update(orders).set({ lockedAt: null }).where(eq(orders.id, orderId));
    return { id, number, title };
  },
);
