import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { customers } from "@/db/tenant/schema/customers";
import { orders } from "@/db/tenant/schema/orders";
import { uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";
import { type OrderRow, shortOrder } from "./short-order";
import { visibleOrders } from "./visibility";

const input = z.object({ customerId: uuid(), limit: z.number().int().max(200).default(100) });

/** What a customer has ordered, the latest first. */
export const listCustomerOrders = query(
  { name: "list-customer-orders", permission: "order:read", input },
  async (ctx, { customerId, limit }): Promise<OrderRow[]> =>
    ctx.tx
      .select(shortOrder)
      .from(orders)
      .innerJoin(customers, and(eq(customers.id, orders.customerId), visibleCustomers(ctx)))
      .where(and(eq(orders.customerId, customerId), isNull(orders.archivedAt), visibleOrders(ctx)))
      .orderBy(desc(orders.orderedOn), desc(orders.id))
      .limit(limit),
);
