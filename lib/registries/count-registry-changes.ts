import { count, eq } from "drizzle-orm";
import { z } from "zod";
import { prepared } from "@/db/prepared";
import { customers } from "@/db/tenant/schema/customers";
import { registryChanges } from "@/db/tenant/schema/registries";
import type { TenantTx } from "@/db/transaction";
import { whoever } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import { seenChanges } from "./registry-changes-of";

/** How many of the registries' changes wait for a decision, of customers that the actor may see. */
export const countRegistryChanges = query(
  { name: "count-registry-changes", permission: "customer:read", input: z.object({}) },
  async (ctx): Promise<number> => {
    const [open] = await statement(ctx.tx).execute({ me: ctx.actor.employeeId });
    return open?.count ?? 0;
  },
);

const statement = prepared((tx: TenantTx) =>
  tx
    .select({ count: count() })
    .from(registryChanges)
    .innerJoin(customers, eq(customers.id, registryChanges.customerId))
    .where(seenChanges(whoever, true))
    .prepare("count_registry_changes"),
);
