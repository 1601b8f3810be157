import { eq } from "drizzle-orm";
import { type OrderStatus, orders } from "@/db/tenant/schema/orders";
import { command } from "@/lib/core/command";
import type { SavedOrder } from "./insert-order";
import { orderForChange } from "./order-for-change";
import { OrderStatusChange } from "./schema";

/** Says how far an order has come; also of a locked one. */
export const setOrderStatus = command(
  { name: "set-order-status", permission: "order:write", input: OrderStatusChange },
  async (ctx, { orderId, status }): Promise<SavedOrder & { status: OrderStatus }> => {
    const { id, number, title, ...present } = await orderForChange(ctx, orderId);
    if (present.status !== status) await ctx.tx.update(orders).set({ status }).where(eq(orders.id, orderId));
    return { id, number, title, status };
  },
);
