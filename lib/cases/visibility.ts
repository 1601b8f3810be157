import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";

type CaseColumns = { visibility: SQLWrapper; ownerId: SQLWrapper; customerId: SQLWrapper };

/**
 * Which cases the actor may know of: not another's owner-only ones, and none of another's owner-only customer.
 * Also over the report views, whose rows are cases (`of`). The hidden customers are few and are read from an
 * index of their own, so the condition costs the same at a million cases.
 */
export function visibleCases(ctx: Ctx, of: CaseColumns = cases): SQL {
  const me = ctx.actor.employeeId;
  return sql`((${of.visibility} = 'everyone' or ${of.ownerId} = ${me}) and not exists (
    select from ${customers} hidden where hidden.id = ${of.customerId}
      and hidden.visibility = 'owner' and hidden.owner_id <> ${me}))`;
}

/** The same of kept sums of cases (`case_sum_rows` and the views over it): who alone may know of what a row adds. */
export const visibleCaseSums = (ctx: Ctx, of: { seerId: SQLWrapper }): SQL =>
  sql`(${of.seerId} is null or ${of.seerId} = ${ctx.actor.employeeId})`;
