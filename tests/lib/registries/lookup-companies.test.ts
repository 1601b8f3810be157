import { expect, it, vi } from "vitest";
import type { Ctx } from "@/lib/core/context";
import { lookupCompanies, type Read } from "@/lib/registries/lookup-companies";
import { committed, useDatabase } from "@/tests/support/context";
import type { Person } from "@/tests/support/people";
import { setMood, setVariables, useRegistries } from "@/tests/support/registries";

vi.mock("@/lib/core/env", async (original) =>
  (await import("@/tests/support/registries")).registryEnv(original),
);
useDatabase();
const server = useRegistries();
const as =
  (person: Person): Read =>
  <T>(run: (ctx: Ctx) => Promise<T>) =>
    committed(run, { as: person, in: "fjordkraft" });

it("finds by number and by name, in the registry that the number points to", async () => {
  setVariables({});
  expect(await lookupCompanies(as("anna"), "101 000 028")).toMatchObject({
    state: "found",
    service: "brreg",
    companies: [{ name: "NORDLYS ELEKTRO AS" }],
  });
  expect(await lookupCompanies(as("anna"), "nordlys")).toMatchObject({ state: "found" });
  expect(await lookupCompanies(as("anna"), "559900-0014")).toMatchObject({ service: "bolagsverket" });
  expect(await lookupCompanies(as("anna"), "Björkviks", "SE")).toMatchObject({ state: "by_number" });
  expect(await lookupCompanies(as("anna"), "101000095")).toMatchObject({ state: "none" });
  expect(await lookupCompanies(as("anna"), "101000087")).toMatchObject({ state: "removed" });
  expect(await lookupCompanies(as("anna"), "n")).toEqual({ state: "too_short" });
});

it("says that a registry is down or not configured instead of failing", async () => {
  setVariables({});
  setMood("down");
  expect(await lookupCompanies(as("anna"), "101000060")).toMatchObject({
    state: "failed",
    reason: "unreachable",
  });
  setVariables({ BRREG_URL: "" });
  expect(await lookupCompanies(as("anna"), "101000060")).toEqual({ state: "off" });
});

it("asks for nobody who may not make customers, and stops who asks too much", async () => {
  setVariables({});
  await expect(lookupCompanies(as("rut"), "101000028")).rejects.toMatchObject({ code: "forbidden" });
  const states = new Set<string>();
  for (let n = 0; n < 125; n++) states.add((await lookupCompanies(as("bertil"), "101000028")).state);
  expect(states).toEqual(new Set(["found", "too_many"]));
  expect(server().state.asked.length).toBeLessThan(60);
});
