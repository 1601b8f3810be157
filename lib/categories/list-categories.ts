import { z } from "zod";
import { prepared } from "@/db/prepared";
import { categories } from "@/db/tenant/schema/customers";
import type { TenantTx } from "@/db/transaction";
import { query } from "@/lib/core/query";
import { inTree } from "./rules";

export type CategoryRow = {
  id: string;
  name: string;
  colorSlot: number;
  version: number;
  parentId: string | null;
  /** 0 at the top. */
  depth: number;
};

/** The organisation's categories in its own order, each before its daughters. */
export const listCategories = query(
  { name: "list-categories", permission: "customer:read", input: z.object({}) },
  async (ctx): Promise<CategoryRow[]> => {
    return inTree(await statement(ctx.tx).execute());
  },
);

const statement = prepared((tx: TenantTx) =>
  tx
    .select({
      id: categories.id,
      name: categories.name,
      colorSlot: categories.colorSlot,
      version: categories.version,
      parentId: categories.parentId,
    })
    .from(categories)
    .orderBy(categories.position, categories.name)
    .prepare("list_categories"),
);
