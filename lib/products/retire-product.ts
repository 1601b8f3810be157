import { eq } from "drizzle-orm";
import { products } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { RetiredProduct } from "./schema";

/** Takes a product out of sale, or back: lines that name it keep it, no new one can choose it. */
export const retireProduct = command(
  { name: "retire-product", permission: "setting:write", input: RetiredProduct },
  async ({ tx }, { id, restore }): Promise<{ name: string; isActive: boolean }> => {
    const [row] = await tx
      .update(products)
      .set({ active: restore })
      .where(eq(products.id, id))
      .returning({ name: products.name });
    if (!row) throw notFound();
    return { name: row.name, isActive: restore };
  },
);
