import { and, eq, gte, isNotNull, isNull, lte, type SQL } from "drizzle-orm";
import { orders } from "@/db/tenant/schema/orders";
import type { Ctx } from "@/lib/core/context";
import { customerLedTo } from "@/lib/merging/led-to";
import type { ListState } from "@/lib/views/schema";
import { orderFilterOf } from "./order-list-asked";
import { orderSearch } from "./order-search";
import { visibleOrders } from "./visibility";

/**
 * The one meaning of a list's fixed filters and its search, visibility included: list, count, sum and export ask this.
 * `conditions` are what its reader joined by and/or beside them.
 */
export function orderWhere(
  ctx: Ctx,
  state: Pick<ListState, "facets" | "q" | "archived">,
  conditions?: SQL,
): SQL | undefined {
  const filter = orderFilterOf(state);
  const { status, customer, owner, locked, from, to } = filter;
  return and(
    state.archived ? isNotNull(orders.archivedAt) : isNull(orders.archivedAt),
    status && status !== "all" ? eq(orders.status, status) : undefined,
    customer ? eq(orders.customerId, customerLedTo(customer)) : undefined,
    filter.case ? eq(orders.caseId, filter.case) : undefined,
    owner === "none" ? isNull(orders.ownerId) : owner ? eq(orders.ownerId, owner) : undefined,
    locked === "yes" ? isNotNull(orders.lockedAt) : locked === "no" ? isNull(orders.lockedAt) : undefined,
    from ? gte(orders.orderedOn, from) : undefined,
    to ? lte(orders.orderedOn, to) : undefined,
    state.q ? orderSearch(state.q) : undefined,
    conditions,
    visibleOrders(ctx),
  );
}
