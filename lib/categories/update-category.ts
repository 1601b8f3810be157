import { and, eq } from "drizzle-orm";
import { categories } from "@/db/tenant/schema/customers";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { lockCategory } from "./lock-category";
import { CategoryEdit } from "./schema";

/** Renames a category or gives it another colour; the customers that carry it follow. */
export const updateCategory = command(
  { name: "update-category", permission: "setting:write", input: CategoryEdit },
  async (ctx, { id, version, ...input }): Promise<{ id: string }> => {
    await lockCategory(ctx, id);
    const changed = await ctx.tx
      .update(categories)
      .set(input)
      .where(and(eq(categories.id, id), eq(categories.version, version)))
      .returning({ id: categories.id });
    if (changed.length === 0) throw new DomainError("conflict", "conflict");
    return { id };
  },
);
