import { expect, it, vi } from "vitest";
import { listRegistryServices } from "@/lib/registries/list-registry-services";
import { updateRegistryService } from "@/lib/registries/update-registry-service";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { setVariables, useRegistries } from "@/tests/support/registries";

vi.mock("@/lib/core/env", async (original) =>
  (await import("@/tests/support/registries")).registryEnv(original),
);
useDatabase();
useRegistries();

it("tells of each registry whether it can be asked, and never a secret", async () => {
  setVariables({ BOLAGSVERKET_CLIENT_SECRET: "" });
  await rolledBack(async (ctx) => {
    await updateRegistryService(ctx, {
      service: "virk",
      enabled: "on",
      userName: "own",
      secret: "hunter2",
    });
    const services = await listRegistryServices(ctx, {});
    expect(services.map(({ service, isReady }) => [service, isReady])).toEqual([
      ["brreg", true],
      ["cvr", true],
      ["virk", true],
      ["bolagsverket", false],
      ["prh", true],
    ]);
    expect(services.find(({ service }) => service === "virk")).toMatchObject({ hasSecret: true });
    expect(JSON.stringify(services)).not.toContain("hunter2");
  });
});
