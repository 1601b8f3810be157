import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { visibleCustomers } from "@/lib/customers/visibility";

const above = alias(customers, "above");

/**
 * Climbs from a new parent, hidden companies included, and refuses if the customer itself stands on the way. Who sees the whole
 * way is told so; others only that it can't be, since more would tell of companies that they can't see.
 * @throws DomainError `invalid` at `parentId`
 */
export async function refuseCycle(ctx: Ctx, customerId: string, parentId: string): Promise<void> {
  const { rows } = await ctx.tx.execute<{ seen: boolean }>(sql`
    with recursive way as (
      select above.id, above.parent_id, ${visibleCustomers(ctx, above)} as seen
        from ${customers} above where above.id = ${parentId}
      union all
      select above.id, above.parent_id, way.seen and ${visibleCustomers(ctx, above)}
        from way join ${customers} above on above.id = way.parent_id
    ) cycle id set is_cycle using path
    select seen from way where id = ${customerId} and not is_cycle`);
  const [found] = rows;
  if (!found) return;
  const message = found.seen ? "parent_is_below" : "parent_not_possible";
  throw new DomainError("invalid", "check_fields", { fields: { parentId: message } });
}
