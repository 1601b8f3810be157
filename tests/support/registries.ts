import { afterAll, afterEach, beforeAll } from "vitest";
import { type Mood, startRegistryServer } from "./registry-server";

type Server = Awaited<ReturnType<typeof startRegistryServer>>;
const running: { server: Server | null; variables: Record<string, string | undefined> } = {
  server: null,
  variables: {},
};

/**
 * Gives the test file registries of its own, and the settings that lead there. The file itself begins with
 * `vi.mock("@/lib/core/env", async (original) => (await import("@/tests/support/registries")).registryEnv(original))`.
 */
export function useRegistries(): () => Server {
  const server = () => {
    if (!running.server) throw new Error("the registries are not running");
    return running.server;
  };
  beforeAll(async () => {
    running.server = await startRegistryServer();
    running.variables = { ...running.server.variables, REGISTRY_TIMEOUT_MS: "10000" };
  });
  afterEach(() => setMood("fine"));
  afterAll(() => running.server?.close());
  return server;
}

export function setMood(mood: Mood): void {
  if (running.server) running.server.state.mood = mood;
}

/** Other settings than the usual ones, until the next call. */
export function setVariables(change: Record<string, string | undefined>): void {
  running.variables = { ...running.server?.variables, REGISTRY_TIMEOUT_MS: "10000", ...change };
}

/** The settings' module as the tests see it. */
export async function registryEnv(original: () => Promise<unknown>) {
  const module = (await original()) as typeof import("@/lib/core/env");
  const key = "tests-only-0123456789-abcdefghijklmnopqrstuvwxyz";
  return { ...module, env: () => module.parseEnv({ SECRET_KEY: key, ...process.env, ...running.variables }) };
}
