import { z } from "zod";
import { categories } from "@/db/tenant/schema/customers";
import { query } from "@/lib/core/query";

export type CategoryRow = { id: string; name: string; colorSlot: number; version: number };

/** The organisation's categories in its own order. */
export const listCategories = query(
  { name: "list-categories", permission: "customer:read", input: z.object({}) },
  async (ctx): Promise<CategoryRow[]> =>
    ctx.tx
      .select({
        id: categories.id,
        name: categories.name,
        colorSlot: categories.colorSlot,
        version: categories.version,
      })
      .from(categories)
      .orderBy(categories.position, categories.name),
);
