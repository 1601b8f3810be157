import { createCategory } from "@/lib/categories/create-category";
import { listCategories } from "@/lib/categories/list-categories";
import type { Ctx } from "@/lib/core/context";

/** Categories A, B and C in this order. */
export async function addThree(ctx: Ctx) {
  const [a, b, c] = [
    await createCategory(ctx, { name: "A" }),
    await createCategory(ctx, { name: "B", colorSlot: "4" }),
    await createCategory(ctx, { name: "C" }),
  ];
  return { a: a.id, b: b.id, c: c.id };
}

export const order = async (ctx: Ctx) => (await listCategories(ctx, {})).map(({ name }) => name).join("");
