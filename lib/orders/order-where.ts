import { and, eq, gte, isNotNull, isNull, lte, type SQL } from "drizzle-orm";
import { orders } from "@/db/tenant/schema/orders";
import type { Ctx } from "@/lib/core/context";
import { customerLedTo } from "@/lib/merging/led-to";
import { orderSearch } from "./order-search";
import type { OrderFilter } from "./schema";
import { visibleOrders } from "./visibility";

/** The one meaning of a filter, visibility included: list, count and sum ask this. */
export function orderWhere(ctx: Ctx, filter: OrderFilter): SQL | undefined {
  const { status, customer, owner, locked, archived, from, to, q } = filter;
  return and(
    archived ? isNotNull(orders.archivedAt) : isNull(orders.archivedAt),
    status ? eq(orders.status, status) : undefined,
    customer ? eq(orders.customerId, customerLedTo(customer)) : undefined,
    filter.case ? eq(orders.caseId, filter.case) : undefined,
    owner === "none" ? isNull(orders.ownerId) : owner ? eq(orders.ownerId, owner) : undefined,
    locked === "yes" ? isNotNull(orders.lockedAt) : locked === "no" ? isNull(orders.lockedAt) : undefined,
    from ? gte(orders.orderedOn, from) : undefined,
    to ? lte(orders.orderedOn, to) : undefined,
    q ? orderSearch(q) : undefined,
    visibleOrders(ctx),
  );
}
