import { eq, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { customers } from "@/db/tenant/schema/customers";
import type { Seer } from "@/lib/core/context";

type CustomerColumns = { visibility: AnyPgColumn; ownerId: AnyPgColumn };

/**
 * Which customers the actor may know of. Present in every read, count, search, sum, export and row lock; `of` is the
 * table's alias where customers are joined twice.
 */
export function visibleCustomers(ctx: Seer, of: CustomerColumns = customers): SQL {
  return sql`(${or(eq(of.visibility, "everyone"), eq(of.ownerId, ctx.actor.employeeId))})`;
}
