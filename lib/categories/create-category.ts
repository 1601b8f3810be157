import { sql } from "drizzle-orm";
import { categories } from "@/db/tenant/schema/customers";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { lockCategories } from "./lock-categories";
import { CategoryInput } from "./schema";

/** Adds a category, last among its sisters. @throws DomainError `invalid` for a parent that is none */
export const createCategory = command(
  { name: "create-category", permission: "setting:write", input: CategoryInput },
  async (ctx, input): Promise<{ id: string; name: string }> => {
    if (input.parentId && !(await lockCategories(ctx)).some(({ id }) => id === input.parentId)) {
      throw new DomainError("invalid", "choose", { field: "parentId" });
    }
    const last = sql<number>`(select coalesce(max(position), 0) + 1 from ${categories})`;
    const [row] = await ctx.tx
      .insert(categories)
      .values({ ...input, position: last })
      .returning({ id: categories.id, name: categories.name });
    if (!row) throw new Error("the category was not inserted");
    return row;
  },
);
