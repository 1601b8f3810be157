import { categories } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { inTree } from "./rules";

/** Locks the whole tree until the transaction ends: two moves at once could close a circle. Parents come first. */
export async function lockCategories(ctx: Ctx): Promise<LockedCategory[]> {
  const rows = await ctx.tx
    .select({
      id: categories.id,
      name: categories.name,
      parentId: categories.parentId,
      position: categories.position,
    })
    .from(categories)
    .orderBy(categories.position, categories.name)
    .for("update");
  return inTree(rows);
}

export type LockedCategory = {
  id: string;
  name: string;
  parentId: string | null;
  position: number;
  depth: number;
};
