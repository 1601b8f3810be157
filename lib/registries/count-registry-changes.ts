import { count, eq } from "drizzle-orm";
import { z } from "zod";
import { customers } from "@/db/tenant/schema/customers";
import { registryChanges } from "@/db/tenant/schema/registries";
import { query } from "@/lib/core/query";
import { seenChanges } from "./registry-changes-of";

/** How many of the registries' changes wait for a decision, of customers that the actor may see. */
export const countRegistryChanges = query(
  { name: "count-registry-changes", permission: "customer:read", input: z.object({}) },
  async (ctx): Promise<number> => {
    const [open] = await ctx.tx
      .select({ count: count() })
      .from(registryChanges)
      .innerJoin(customers, eq(customers.id, registryChanges.customerId))
      .where(seenChanges(ctx, true));
    return open?.count ?? 0;
  },
);
