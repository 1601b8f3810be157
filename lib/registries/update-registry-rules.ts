import { eq } from "drizzle-orm";
import { registryRules } from "@/db/tenant/schema/registries";
import { command } from "@/lib/core/command";
import { RulesInput } from "./schema";
import { usualDecision } from "./usual-decision";

/** Says of which fields the registry's word is taken, or never taken, without asking. */
export const updateRegistryRules = command(
  { name: "update-registry-rules", permission: "setting:write", input: RulesInput },
  async (ctx, { rules }): Promise<void> => {
    for (const [field, decision] of Object.entries(rules)) {
      if (decision === undefined) continue;
      if (decision === "ask" || decision === usualDecision(field))
        await ctx.tx.delete(registryRules).where(eq(registryRules.field, field));
      else
        await ctx.tx
          .insert(registryRules)
          .values({ field, decision })
          .onConflictDoUpdate({ target: registryRules.field, set: { decision } });
    }
  },
);
