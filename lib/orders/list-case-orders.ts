import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { cases } from "@/db/tenant/schema/cases";
import { orders } from "@/db/tenant/schema/orders";
import { visibleCases } from "@/lib/cases/visibility";
import { uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { type OrderRow, shortOrder } from "./short-order";
import { visibleOrders } from "./visibility";

/** The orders that a case has become, the latest first. */
export const listCaseOrders = query(
  { name: "list-case-orders", permission: "order:read", input: z.object({ caseId: uuid() }) },
  async (ctx, { caseId }): Promise<OrderRow[]> =>
    ctx.tx
      .select(shortOrder)
      .from(orders)
      .innerJoin(cases, and(eq(cases.id, orders.caseId), visibleCases(ctx)))
      .where(and(eq(orders.caseId, caseId), isNull(orders.archivedAt), visibleOrders(ctx)))
      .orderBy(desc(orders.orderedOn), desc(orders.id))
      .limit(200),
);
