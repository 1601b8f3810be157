import { z } from "zod";
import { collate } from "@/db/collate";
import { products } from "@/db/tenant/schema/cases";
import { query } from "@/lib/core/query";

export type ProductRow = {
  id: string;
  name: string;
  active: boolean;
  unit: string | null;
  unitPrice: string | null;
  currency: string | null;
  vatPercent: string | null;
};

/** The organisation's products by name, those out of sale included: lines may still name them. */
export const listProducts = query(
  { name: "list-products", permission: "customer:read", input: z.object({}) },
  async ({ tx, tenant }): Promise<ProductRow[]> =>
    tx
      .select({
        id: products.id,
        name: products.name,
        active: products.active,
        unit: products.unit,
        unitPrice: products.unitPrice,
        currency: products.currency,
        vatPercent: products.vatPercent,
      })
      .from(products)
      .orderBy(collate(products.name, tenant.collation), products.id),
);
