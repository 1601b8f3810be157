import { eq } from "drizzle-orm";
import { products } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { DomainError, notFound } from "@/lib/core/errors";
import { ProductInput } from "./schema";

/**
 * Adds something to sell, or changes it. Lines that name it keep the price they were given; what is sold from now on gets
 * the new one.
 */
export const saveProduct = command(
  { name: "save-product", permission: "setting:write", input: ProductInput },
  async (ctx, { id, version, ...columns }): Promise<{ name: string }> => {
    if (id === null) {
      await ctx.tx.insert(products).values(columns);
      return columns;
    }
    const [row] = await ctx.tx
      .select({ version: products.version })
      .from(products)
      .where(eq(products.id, id))
      .for("update");
    if (!row) throw notFound();
    if (row.version !== version)
      throw new DomainError("conflict", "conflict", { formValues: { version: String(row.version) } });
    await ctx.tx.update(products).set(columns).where(eq(products.id, id));
    return columns;
  },
);
