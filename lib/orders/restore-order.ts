import { and, eq, isNotNull } from "drizzle-orm";
import { orders } from "@/db/tenant/schema/orders";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import type { SavedOrder } from "./insert-order";
import { OrderId } from "./schema";
import { visibleOrders } from "./visibility";

/** Takes an archived order out again, as it was. */
export const restoreOrder = command(
  { name: "restore-order", permission: "order:write", input: OrderId },
  async (ctx, { orderId }): Promise<SavedOrder> => {
    const [row] = await ctx.tx
      .update(orders)
      .set({ archivedAt: null })
      .where(and(eq(orders.id, orderId), isNotNull(orders.archivedAt), visibleOrders(ctx)))
      .returning({ id: orders.id, number: orders.number, title: orders.title });
    if (!row) throw notFound();
    return row;
  },
);
