import { z } from "zod";
import { collate } from "@/db/collate";
import { products } from "@/db/tenant/schema/cases";
import { query } from "@/lib/core/query";

export type ProductRow = { id: string; name: string; active: boolean };

/** The organisation's products by name, those out of sale included: lines may still name them. */
export const listProducts = query(
  { name: "list-products", permission: "customer:read", input: z.object({}) },
  async ({ tx, tenant }): Promise<ProductRow[]> =>
    tx
      .select({ id: products.id, name: products.name, active: products.active })
      .from(products)
      .orderBy(collate(products.name, tenant.collation), products.id),
);
