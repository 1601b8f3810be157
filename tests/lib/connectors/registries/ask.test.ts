import { expect, it, vi } from "vitest";
import { brregRegistry } from "@/lib/connectors/registries/brreg/brreg-registry";
import { RegistryFailure } from "@/lib/connectors/registries/registry-failure";
import { setVariables, useRegistries } from "@/tests/support/registries";
import type { Mood } from "@/tests/support/registry-server";

vi.mock("@/lib/core/env", async (original) =>
  (await import("@/tests/support/registries")).registryEnv(original),
);
const server = useRegistries();
const ask = (mood: Mood) => brregRegistry(server().access("brreg", mood)).findByNumber("101000028");
const askedOf = (mood: string) => server().state.asked.filter(({ path }) => path.startsWith(`/${mood}/`));

it.each([
  ["slow", "timeout"],
  ["down", "unreachable"],
  ["rubbish", "garbled"],
  ["elsewhere", "garbled"],
  ["huge", "garbled"],
  ["refused", "refused"],
  ["quota", "quota"],
] as const)("says what is wrong with a registry that is %s", async (mood, reason) => {
  setVariables({ REGISTRY_TIMEOUT_MS: mood === "slow" ? "300" : "10000" });
  const failure = await ask(mood).catch((error) => error);
  expect(failure).toBeInstanceOf(RegistryFailure);
  expect(failure).toMatchObject({ reason });
  // Nothing of where and what was asked reaches a log.
  expect(failure.message).toBe(`registry: ${reason}`);
  expect(askedOf(mood)).toHaveLength(1);
});

it("tries once more when the registry asks for a moment, and tells who asks", async () => {
  await expect(ask("busy")).resolves.toMatchObject({ state: "found" });
  const asked = askedOf("busy");
  expect(asked).toHaveLength(2);
  expect(asked[0]?.headers["user-agent"]).toMatch(/^Vekt - CRM - \S+/);
});

it("takes no server for unreachable", async () => {
  const gone = brregRegistry({ ...server().access("brreg"), baseUrl: "http://127.0.0.1:9" });
  await expect(gone.findByNumber("101000028")).rejects.toMatchObject({ reason: "unreachable" });
});
