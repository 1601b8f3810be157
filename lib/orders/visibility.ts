import { type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { orders } from "@/db/tenant/schema/orders";
import type { Ctx } from "@/lib/core/context";

/**
 * Which orders the actor may know of: none of another's owner-only customer, and none that came of another's owner-only
 * case. What is kept for the books alone, of a person who was erased, is for administrators. Present in every read,
 * count, sum and row lock.
 */
export function visibleOrders(ctx: Ctx): SQL {
  const me = ctx.actor.employeeId;
  return sql`(not exists (select from ${customers} hidden where hidden.id = ${orders.customerId}
      and hidden.visibility = 'owner' and hidden.owner_id <> ${me})
    and not exists (select from ${cases} hidden where hidden.id = ${orders.caseId}
      and hidden.visibility = 'owner' and hidden.owner_id <> ${me})
    and ${ctx.actor.role === "administrator" ? sql`true` : sql`${orders.restrictedAt} is null`})`;
}
