import { expect, it, vi } from "vitest";
import { registryServices } from "@/db/tenant/schema/registries";
import { sealText } from "@/lib/core/seal-text";
import { isAllowedAddress, registryAccess, secretOwner } from "@/lib/registries/registry-access";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { setVariables, useRegistries } from "@/tests/support/registries";

vi.mock("@/lib/core/env", async (original) =>
  (await import("@/tests/support/registries")).registryEnv(original),
);
useDatabase();
const server = useRegistries();

it("asks the registry of the country, or none", async () => {
  setVariables({});
  await rolledBack(async (ctx) => {
    expect(await registryAccess(ctx, "NO")).toMatchObject({ service: "brreg" });
    expect(await registryAccess(ctx, "DK")).toMatchObject({ service: "virk" });
    expect(await registryAccess(ctx, "DE")).toBeNull();
    expect(await registryAccess(ctx, "__proto__")).toBeNull();
    setVariables({ BRREG_URL: undefined, VIRK_PASSWORD: undefined, BOLAGSVERKET_CLIENT_ID: undefined });
    expect(await registryAccess(ctx, "NO")).toBeNull();
    expect(await registryAccess(ctx, "DK")).toMatchObject({ service: "cvr" });
    expect(await registryAccess(ctx, "SE")).toBeNull();
  });
});

it("takes the organisation's own key, and is off when it is switched off", async () => {
  setVariables({});
  await rolledBack(async (ctx) => {
    const sealedSecret = sealText("own", "registry", secretOwner(ctx.tenant.organisationId, "bolagsverket"));
    await ctx.tx
      .insert(registryServices)
      .values({ service: "bolagsverket", userName: "own-client", sealedSecret });
    expect(await registryAccess(ctx, "SE")).toMatchObject({ userName: "own-client", secret: "own" });
    await ctx.tx.update(registryServices).set({ enabled: false });
    expect(await registryAccess(ctx, "SE")).toBeNull();
  });
});

it("sends nobody's question to a host that the operator has not named, and the operator's key to no other", async () => {
  setVariables({ REGISTRY_HOSTS: "registry.example:8443" });
  expect(isAllowedAddress("virk", `${server().url}/other`)).toBe(true);
  expect(isAllowedAddress("virk", "https://registry.example:8443/x")).toBe(true);
  for (const bad of [
    "http://169.254.169.254/",
    "https://registry.example/x",
    "http://127.0.0.1:5432/",
    "ftp://registry.example:8443/x",
    "https://a@registry.example:8443/x",
    "x",
  ])
    expect(isAllowedAddress("virk", bad), bad).toBe(false);
  await rolledBack(async (ctx) => {
    await ctx.tx
      .insert(registryServices)
      .values({ service: "virk", baseUrl: "https://registry.example:8443/x", userName: "own" });
    // Our own key does not travel there: without a secret of its own the service is not configured.
    expect(await registryAccess(ctx, "DK")).toMatchObject({ service: "cvr" });
    await ctx.tx.update(registryServices).set({ baseUrl: "http://169.254.169.254/" });
    expect(await registryAccess(ctx, "DK")).not.toMatchObject({ baseUrl: "http://169.254.169.254/" });
  });
});
