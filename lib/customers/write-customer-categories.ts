import { and, eq, notInArray } from "drizzle-orm";
import { customerCategories } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";

/** Gives the customer exactly these categories; those that stay are not touched, so that history shows what changed. */
export async function writeCustomerCategories(ctx: Ctx, customerId: string, ids: string[]): Promise<void> {
  const isOfCustomer = eq(customerCategories.customerId, customerId);
  await ctx.tx
    .delete(customerCategories)
    .where(ids.length > 0 ? and(isOfCustomer, notInArray(customerCategories.categoryId, ids)) : isOfCustomer);
  if (ids.length === 0) return;
  await ctx.tx
    .insert(customerCategories)
    .values(ids.map((categoryId) => ({ customerId, categoryId })))
    .onConflictDoNothing();
}
