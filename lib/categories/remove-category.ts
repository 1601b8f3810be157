import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { categories, customerCategories } from "@/db/tenant/schema/customers";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { optionalUuid, uuid } from "@/lib/core/fields";
import { lockCategory } from "./lock-category";

const input = z.object({ id: uuid(), moveTo: optionalUuid() });

/**
 * Removes a category. Customers that carry it get another one instead.
 * @throws DomainError `rule` while customers carry it and no other is given
 */
export const removeCategory = command(
  { name: "remove-category", permission: "setting:write", input },
  async (ctx, { id, moveTo }): Promise<{ name: string }> => {
    const category = await lockCategory(ctx, id);
    if (moveTo === id) throw new DomainError("invalid", "choose", { field: "moveTo" });
    if (moveTo) await moveCustomers(ctx, id, moveTo);
    const [used] = await ctx.tx
      .select({ id: customerCategories.id })
      .from(customerCategories)
      .where(eq(customerCategories.categoryId, id))
      .limit(1);
    if (used) throw new DomainError("rule", "category_in_use", { field: "moveTo" });
    await ctx.tx.delete(categories).where(eq(categories.id, id));
    return { name: category.name };
  },
);

/** Hidden customers too: a setting concerns them all, and shows none. */
async function moveCustomers(ctx: Ctx, from: string, to: string): Promise<void> {
  await lockCategory(ctx, to);
  const carriers = (category: string) =>
    ctx.tx
      .select({ id: customerCategories.customerId })
      .from(customerCategories)
      .where(eq(customerCategories.categoryId, category));
  const isFrom = eq(customerCategories.categoryId, from);
  await ctx.tx
    .delete(customerCategories)
    .where(and(isFrom, inArray(customerCategories.customerId, carriers(to))));
  await ctx.tx
    .update(customerCategories)
    .set({ categoryId: sql`${to}` })
    .where(isFrom);
}
