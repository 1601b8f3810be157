import { expect, it } from "vitest";
import { listRegistryRules } from "@/lib/registries/list-registry-rules";
import { updateRegistryRules } from "@/lib/registries/update-registry-rules";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("keeps what differs from the usual, and goes back to it", async () => {
  await rolledBack(async (ctx) => {
    const decisions = async () =>
      Object.fromEntries((await listRegistryRules(ctx, {})).map(({ field, decision }) => [field, decision]));
    expect(await decisions()).toMatchObject({
      phone: "ask",
      registryStatus: "accept",
      doNotMarket: "accept",
    });
    await updateRegistryRules(ctx, { rules: { phone: "accept", website: "refuse" } });
    await updateRegistryRules(ctx, { rules: { phone: "refuse", registryStatus: "refuse" } });
    expect(await decisions()).toMatchObject({ phone: "refuse", website: "refuse", registryStatus: "refuse" });
    await updateRegistryRules(ctx, { rules: { phone: "ask", registryStatus: "accept" } });
    expect(await decisions()).toMatchObject({ phone: "ask", registryStatus: "accept" });
  });
});
