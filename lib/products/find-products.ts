import { desc, sql } from "drizzle-orm";
import { z } from "zod";
import { collate } from "@/db/collate";
import { products } from "@/db/tenant/schema/cases";
import { optionalText } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { contains } from "@/lib/core/search-pattern";

export type ProductDetail = Awaited<ReturnType<typeof findProducts>>["rows"][number];

const shown = 200;

/** Products with all that is known of them, for what was typed of name, number or series; those in sale first. */
export const findProducts = query(
  { name: "find-products", permission: "setting:read", input: z.object({ q: optionalText(100) }) },
  async ({ tx, tenant }, { q }) => {
    const text = sql`app.fold(concat_ws(' ', ${products.name}, ${products.number}, ${products.series}))`;
    const rows = await tx
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
      .limit(shown + 1);
    return { rows: rows.slice(0, shown), hasMore: rows.length > shown };
  },
);
