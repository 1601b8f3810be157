import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { customers } from "@/db/tenant/schema/customers";
import { registryChanges } from "@/db/tenant/schema/registries";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { uuidList } from "@/lib/core/fields";
import { visibleCustomers } from "@/lib/customers/visibility";
import { applyChange } from "./apply-change";

const input = z.object({ ids: uuidList(), decision: z.enum(["accept", "refuse"], "choose") });

/** Takes the registry's word on some fields, or leaves ours, for all of them in one batch. What was decided meanwhile is left. */
export const decideRegistryChanges = command(
  { name: "decide-registry-changes", permission: "customer:write", input },
  async (ctx, { ids, decision }): Promise<{ count: number; decision: "accept" | "refuse" }> => {
    if (ids.length === 0) throw notFound();
    const seen = await ctx.tx
      .select({ change: registryChanges })
      .from(registryChanges)
      .innerJoin(customers, eq(customers.id, registryChanges.customerId))
      .where(and(inArray(registryChanges.id, ids), visibleCustomers(ctx)))
      .for("update", { of: registryChanges });
    if (seen.length === 0) throw notFound();
    const open = seen.map(({ change }) => change).filter(({ state }) => state === "open");
    if (decision === "accept") for (const change of open) await applyChange(ctx, change);
    if (open.length > 0)
      await ctx.tx
        .update(registryChanges)
        .set({
          state: decision === "accept" ? "accepted" : "refused",
          decidedBy: ctx.actor.employeeId,
          decidedAt: sql`now()`,
        })
        .where(
          inArray(
            registryChanges.id,
            open.map(({ id }) => id),
          ),
        );
    return { count: open.length, decision };
  },
);
