import { and, eq } from "drizzle-orm";
import { categories } from "@/db/tenant/schema/customers";
import { command } from "@/lib/core/command";
import { DomainError, notFound } from "@/lib/core/errors";
import { lockCategories } from "./lock-categories";
import { withDaughters } from "./rules";
import { CategoryEdit } from "./schema";

/**
 * Renames a category, gives it another colour or puts it under another; the customers that carry it follow.
 * @throws DomainError `invalid` at `parentId` for itself and what stands below it
 */
export const updateCategory = command(
  { name: "update-category", permission: "setting:write", input: CategoryEdit },
  async (ctx, { id, version, ...input }): Promise<{ id: string }> => {
    const tree = await lockCategories(ctx);
    if (!tree.some((category) => category.id === id)) throw notFound();
    if (input.parentId !== null) {
      if (!tree.some((category) => category.id === input.parentId)) {
        throw new DomainError("invalid", "choose", { field: "parentId" });
      }
      if (withDaughters(tree, id).has(input.parentId)) {
        throw new DomainError("invalid", "check_fields", { fields: { parentId: "category_is_below" } });
      }
    }
    const changed = await ctx.tx
      .update(categories)
      .set(input)
      .where(and(eq(categories.id, id), eq(categories.version, version)))
      .returning({ id: categories.id });
    if (changed.length === 0) throw new DomainError("conflict", "conflict");
    return { id };
  },
);
