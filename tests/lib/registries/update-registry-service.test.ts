import { expect, it, vi } from "vitest";
import { registryServices } from "@/db/tenant/schema/registries";
import { listRegistryServices } from "@/lib/registries/list-registry-services";
import { registryAccess } from "@/lib/registries/registry-access";
import { updateRegistryService } from "@/lib/registries/update-registry-service";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { setVariables, useRegistries } from "@/tests/support/registries";

vi.mock("@/lib/core/env", async (original) =>
  (await import("@/tests/support/registries")).registryEnv(original),
);
useDatabase();
const server = useRegistries();

it("seals the secret, keeps it when none is sent, and forgets it on request", async () => {
  setVariables({});
  await rolledBack(async (ctx) => {
    const save = (more: object) =>
      updateRegistryService(ctx, { service: "bolagsverket", enabled: "on", userName: "own", ...more });
    await save({ secret: "hunter2" });
    const [row] = await ctx.tx.select().from(registryServices);
    expect(row?.sealedSecret).not.toContain("hunter2");
    await save({});
    expect(await registryAccess(ctx, "SE")).toMatchObject({ userName: "own", secret: "hunter2" });
    await save({ forgetSecret: "on" });
    expect(await registryAccess(ctx, "SE")).toBeNull();
  });
});

it("refuses an address on a host that the operator has not named", async () => {
  setVariables({ REGISTRY_HOSTS: "registry.example" });
  await rolledBack(async (ctx) => {
    const save = (baseUrl: string) =>
      updateRegistryService(ctx, { service: "brreg", enabled: "on", baseUrl });
    for (const bad of ["http://127.0.0.1:5432", "http://169.254.169.254/latest", "file:///etc/passwd"])
      await expect(save(bad), bad).rejects.toMatchObject({
        message: "registry_host",
        details: { field: "baseUrl" },
      });
    await save("https://registry.example/api/");
    await save(`${server().url}/brreg`);
    expect((await registryAccess(ctx, "NO"))?.baseUrl).toBe(`${server().url}/brreg`);
  });
});

it("switches a registry off for the organisation, and shows it so", async () => {
  setVariables({ PRH_URL: "" });
  await rolledBack(async (ctx) => {
    await updateRegistryService(ctx, { service: "brreg" });
    expect(await registryAccess(ctx, "NO")).toBeNull();
    const services = await listRegistryServices(ctx, {});
    const of = (name: string) => services.find(({ service }) => service === name);
    expect(of("brreg")).toMatchObject({ enabled: false, isReady: true });
    expect(of("prh")).toMatchObject({ enabled: true, isReady: false });
  });
});
