import { asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { orders } from "@/db/tenant/schema/orders";
import { orderSums } from "@/db/tenant/views/order-sums";
import type { Ctx } from "@/lib/core/context";

/** Amounts are decimal strings: without and with VAT. */
export type OrderTotal = { currency: string; count: number; net: string; total: string };

/** Count and sums of all orders of a list, per currency: unlike currencies are never added. */
export const sumOrders = (ctx: Ctx, where: SQL | undefined): Promise<OrderTotal[]> =>
  ctx.tx
    .select({
      currency: orders.currency,
      count: sql<number>`count(*)::integer`,
      net: sql<string>`coalesce(sum(${orderSums.net}), 0)::text`,
      total: sql<string>`coalesce(sum(${orderSums.total}), 0)::text`,
    })
    .from(orders)
    .innerJoin(orderSums, eq(orderSums.orderId, orders.id))
    .where(where)
    .groupBy(orders.currency)
    .orderBy(desc(sql`${orders.currency} = ${ctx.tenant.currency}`), asc(orders.currency));
