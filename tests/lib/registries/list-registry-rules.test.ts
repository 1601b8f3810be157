import { expect, it } from "vitest";
import { registryRules } from "@/db/tenant/schema/registries";
import { listRegistryRules } from "@/lib/registries/list-registry-rules";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("names every field that a registry can propose, asking unless there is a rule", async () => {
  await rolledBack(async (ctx) => {
    await ctx.tx.insert(registryRules).values({ field: "postal", decision: "accept" });
    const rules = await listRegistryRules(ctx, {});
    expect(rules).toContainEqual({ field: "postal", decision: "accept" });
    expect(rules).toContainEqual({ field: "chiefExecutive", decision: "ask" });
    expect(rules).toHaveLength(12);
  });
});
