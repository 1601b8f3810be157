import { desc, sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { products } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { contains } from "@/lib/core/search-pattern";

export type ProductDetail = Awaited<ReturnType<typeof readProducts>>[number];

/** Products with all that is known of them, for what was typed of name, number or series; those in sale first. */
export async function readProducts({ tx, tenant }: Ctx, q: string | null, most: number, from = 0) {
  const text = sql`app.fold(concat_ws(' ', ${products.name}, ${products.number}, ${products.series}))`;
  return tx
    .select({
      id: products.id,
      name: products.name,
      number: products.number,
      unit: products.unit,
      unitPrice: products.unitPrice,
      currency: products.currency,
      vatPercent: products.vatPercent,
      series: products.series,
      description: products.description,
      active: products.active,
      version: products.version,
    })
    .from(products)
    .where(q === null ? undefined : contains(text, q))
    .orderBy(desc(products.active), collate(products.name, tenant.collation), products.id)
    .limit(most)
    .offset(from);
}
