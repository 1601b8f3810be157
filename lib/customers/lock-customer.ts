import { and, eq } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { visibleCustomers } from "./visibility";

/**
 * Locks a customer that the actor may know of, until the transaction ends.
 * @throws DomainError `not_found` for one that does not exist or is hidden.
 */
export async function lockCustomer(ctx: Ctx, id: string) {
  const [row] = await ctx.tx
    .select({
      id: customers.id,
      name: customers.name,
      version: customers.version,
      orgNumber: customers.orgNumber,
      ownerId: customers.ownerId,
      archivedAt: customers.archivedAt,
    })
    .from(customers)
    .where(and(eq(customers.id, id), visibleCustomers(ctx)))
    .for("update");
  if (!row) throw notFound();
  return row;
}
