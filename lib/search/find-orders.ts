import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import { orders } from "@/db/tenant/schema/orders";
import { amongHits } from "@/lib/core/among-hits";
import type { Ctx } from "@/lib/core/context";
import { matches } from "@/lib/core/search-pattern";
import { visibleOrders } from "@/lib/orders/visibility";

export type OrderHit = { id: string; number: string; title: string; customerName: string };

const rankedAtMost = 500;

/** The best hits among orders: the very number first, then the newest in whose number or title it occurs. */
export async function findOrders(ctx: Ctx, typed: string, limit: number): Promise<OrderHit[]> {
  const found = matches(sql`app.fold(${orders.number} || ' ' || ${orders.title})`, typed);
  if (!found) return [];
  return ctx.tx
    .select({ id: orders.id, number: orders.number, title: orders.title, customerName: customers.name })
    .from(orders)
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .where(amongHits(orders.id, and(isNull(orders.archivedAt), visibleOrders(ctx)), [[found, rankedAtMost]]))
    .orderBy(desc(eq(orders.number, typed.trim())), desc(orders.orderedOn), desc(orders.id))
    .limit(limit);
}
