import { and, eq } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { visibleCustomers } from "@/lib/customers/visibility";

/** A customer that the actor may know of. @throws DomainError `not_found` */
export async function seenCustomer(ctx: Ctx, id: string): Promise<{ isSupplier: boolean }> {
  const [row] = await ctx.tx
    .select({ isSupplier: customers.isSupplier })
    .from(customers)
    .where(and(eq(customers.id, id), visibleCustomers(ctx)));
  if (!row) throw notFound();
  return row;
}
