import { inArray } from "drizzle-orm";
import { products } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import type { LineInput } from "./schema";

/** The faults of lines that name a product which is none of the organisation's, by field. */
export async function missingProducts(ctx: Ctx, lines: LineInput[]): Promise<Record<string, "choose">> {
  const ids = lines.flatMap(({ productId }) => productId ?? []);
  if (ids.length === 0) return {};
  const rows = await ctx.tx.select({ id: products.id }).from(products).where(inArray(products.id, ids));
  const known = new Set(rows.map(({ id }) => id));
  const missing = lines.flatMap(({ productId }, row) =>
    productId && !known.has(productId) ? [[`lines.${row}.productId`, "choose"] as const] : [],
  );
  return Object.fromEntries(missing);
}
