import { and, eq, isNull } from "drizzle-orm";
import { orders } from "@/db/tenant/schema/orders";
import type { Ctx } from "@/lib/core/context";
import { DomainError, notFound } from "@/lib/core/errors";
import { visibleOrders } from "./visibility";

export type StoredOrder = Awaited<ReturnType<typeof orderForChange>>;

/** The order that a verb is about to change, held until the transaction ends. @throws DomainError `not_found` */
export async function orderForChange(ctx: Ctx, orderId: string) {
  const [row] = await ctx.tx
    .select()
    .from(orders)
    .where(and(eq(orders.id, orderId), isNull(orders.archivedAt), visibleOrders(ctx)))
    .for("update", { of: orders });
  if (!row) throw notFound();
  return row;
}

/** The same, of one that isn't locked. @throws DomainError `rule` of a locked one */
export async function unlockedOrder(ctx: Ctx, orderId: string) {
  const order = await orderForChange(ctx, orderId);
  if (order.lockedAt) throw new DomainError("rule", "order_locked");
  return order;
}
