import { expect, it, vi } from "vitest";
import { connectRegistry } from "@/lib/connectors/registries/connect-registry";
import { setMood, useRegistries } from "@/tests/support/registries";

vi.mock("@/lib/core/env", async (original) =>
  (await import("@/tests/support/registries")).registryEnv(original),
);
const server = useRegistries();
const asked = () => server().state.asked.length;

it("keeps what was found for a moment, and never a failure or a miss", async () => {
  const registry = connectRegistry(server().access("brreg"));
  setMood("down");
  await expect(registry.findByNumber("101000028")).rejects.toMatchObject({ reason: "unreachable" });
  setMood("fine");
  await expect(registry.findByNumber("101000028")).resolves.toMatchObject({ state: "found" });
  const before = asked();
  await registry.findByNumber("101000028");
  expect(asked()).toBe(before);
  await registry.findByNumber("101000095");
  await registry.findByNumber("101000095");
  expect(asked()).toBe(before + 4);
  await connectRegistry(server().access("brreg"), { fresh: true }).findByNumber("101000028");
  expect(asked()).toBe(before + 5);
});
