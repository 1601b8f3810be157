import { eq } from "drizzle-orm";
import { z } from "zod";
import { categories } from "@/db/tenant/schema/customers";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";

const input = z.object({ id: uuid(), direction: z.enum(["up", "down"], "choose") });

/** Moves a category one place up or down in the organisation's order; at the end it stays. */
export const moveCategory = command(
  { name: "move-category", permission: "setting:write", input },
  async (ctx, { id, direction }): Promise<{ id: string }> => {
    const rows = await ctx.tx
      .select({ id: categories.id, position: categories.position })
      .from(categories)
      .orderBy(categories.position, categories.name)
      .for("update");
    const from = rows.findIndex((row) => row.id === id);
    const moved = rows[from];
    if (!moved) throw notFound();
    const to = Math.min(rows.length - 1, Math.max(0, from + (direction === "up" ? -1 : 1)));
    const order = rows.toSpliced(from, 1).toSpliced(to, 0, moved);
    for (const [position, row] of order.entries()) {
      if (row.position !== position) {
        await ctx.tx.update(categories).set({ position }).where(eq(categories.id, row.id));
      }
    }
    return { id };
  },
);
