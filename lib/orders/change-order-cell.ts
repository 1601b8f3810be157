import { eq } from "drizzle-orm";
import { z } from "zod";
import { orders } from "@/db/tenant/schema/orders";
import { command } from "@/lib/core/command";
import { rowVersion, uuid } from "@/lib/core/fields";
import { requireEmployee } from "@/lib/employees/require-employee";
import type { SavedOrder } from "./insert-order";
import { orderForChange } from "./order-for-change";
import { OrderStatusChange } from "./schema";
import { setOrderStatus } from "./set-order-status";
import { updateOrder } from "./update-order";

const OrderCell = z.looseObject({
  id: uuid(),
  version: rowVersion(),
  status: OrderStatusChange.shape.status.optional(),
});

/** Changes one field where it stands in the list: status and owner also of a locked order, as its own page does. */
export const changeOrderCell = command(
  { name: "change-order-cell", permission: "order:write", input: OrderCell },
  async (ctx, { id: orderId, version, status, ...field }): Promise<SavedOrder> => {
    if (status) return setOrderStatus(ctx, { orderId, status });
    const { lockedAt, number, title } = await orderForChange(ctx, orderId);
    if (!lockedAt || typeof field.ownerId !== "string")
      return updateOrder(ctx, { orderId, version, ...field });
    const ownerId = field.ownerId || null;
    if (ownerId) await requireEmployee(ctx, ownerId);
    await ctx.tx.update(orders).set({ ownerId }).where(eq(orders.id, orderId));
    return { id: orderId, number, title };
  },
);
