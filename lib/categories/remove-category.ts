import { and, eq, inArray } from "drizzle-orm";
import { contactCategories } from "@/db/tenant/schema/contacts";
import { categories, customerCategories } from "@/db/tenant/schema/customers";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError, notFound } from "@/lib/core/errors";
import { type LockedCategory, lockCategories } from "./lock-categories";
import { withDaughters } from "./rules";
import { CategoryRemoval } from "./schema";

/**
 * Removes a category. Customers and contacts that carry it get another one instead, its daughters another place.
 * @throws DomainError `rule` while it is carried or has daughters and nothing is said of where they go
 */
export const removeCategory = command(
  { name: "remove-category", permission: "setting:write", input: CategoryRemoval },
  async (ctx, { id, moveTo, daughtersTo }): Promise<{ name: string }> => {
    const tree = await lockCategories(ctx);
    const category = tree.find((row) => row.id === id);
    if (!category) throw notFound();
    await moveDaughters(ctx, tree, id, daughtersTo);
    if (moveTo !== null && (moveTo === id || !tree.some((row) => row.id === moveTo))) {
      throw new DomainError("invalid", "choose", { field: "moveTo" });
    }
    const links = [
      { table: customerCategories, carrier: customerCategories.customerId },
      { table: contactCategories, carrier: contactCategories.contactId },
    ];
    for (const link of links) await moveCarriers(ctx, link, id, moveTo);
    await ctx.tx.delete(categories).where(eq(categories.id, id));
    return { name: category.name };
  },
);

async function moveDaughters(ctx: Ctx, tree: LockedCategory[], id: string, to: string | null): Promise<void> {
  if (!tree.some(({ parentId }) => parentId === id)) return;
  if (to === null) {
    throw new DomainError("rule", "check_fields", { fields: { daughtersTo: "category_has_daughters" } });
  }
  const isKnown = to === "top" || tree.some((row) => row.id === to);
  if (!isKnown || withDaughters(tree, id).has(to)) {
    throw new DomainError("invalid", "choose", { field: "daughtersTo" });
  }
  await ctx.tx
    .update(categories)
    .set({ parentId: to === "top" ? null : to })
    .where(eq(categories.parentId, id));
}

type Link = {
  table: typeof customerCategories | typeof contactCategories;
  carrier: typeof customerCategories.customerId | typeof contactCategories.contactId;
};

/** Hidden records too: a setting concerns them all, and shows none. */
async function moveCarriers(
  ctx: Ctx,
  { table, carrier }: Link,
  from: string,
  to: string | null,
): Promise<void> {
  const isFrom = eq(table.categoryId, from);
  if (to === null) {
    const [used] = await ctx.tx.select({ id: table.id }).from(table).where(isFrom).limit(1);
    if (used) throw new DomainError("rule", "category_in_use", { field: "moveTo" });
    return;
  }
  const both = ctx.tx.select({ id: carrier }).from(table).where(eq(table.categoryId, to));
  await ctx.tx.delete(table).where(and(isFrom, inArray(carrier, both)));
  await ctx.tx.update(table).set({ categoryId: to }).where(isFrom);
}
