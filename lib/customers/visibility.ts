import { eq, or, type SQL, sql } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";

/** Which customers the actor may know of. Present in every read, count, search, sum, export and row lock. */
export function visibleCustomers(ctx: Ctx): SQL {
  return sql`(${or(eq(customers.visibility, "everyone"), eq(customers.ownerId, ctx.actor.employeeId))})`;
}
