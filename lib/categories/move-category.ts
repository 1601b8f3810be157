import { eq } from "drizzle-orm";
import { z } from "zod";
import { categories } from "@/db/tenant/schema/customers";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { lockCategories } from "./lock-categories";

const input = z.object({ id: uuid(), direction: z.enum(["up", "down"], "choose") });

/** Moves a category one place up or down among its sisters, with all below it; at the end it stays. */
export const moveCategory = command(
  { name: "move-category", permission: "setting:write", input },
  async (ctx, { id, direction }): Promise<{ id: string }> => {
    const tree = await lockCategories(ctx);
    const moved = tree.find((category) => category.id === id);
    if (!moved) throw notFound();
    const sisters = tree.filter(({ parentId }) => parentId === moved.parentId);
    const from = sisters.indexOf(moved);
    const to = Math.min(sisters.length - 1, Math.max(0, from + (direction === "up" ? -1 : 1)));
    const order = sisters.toSpliced(from, 1).toSpliced(to, 0, moved);
    for (const [position, row] of order.entries()) {
      if (row.position !== position) {
        await ctx.tx.update(categories).set({ position }).where(eq(categories.id, row.id));
      }
    }
    return { id };
  },
);
