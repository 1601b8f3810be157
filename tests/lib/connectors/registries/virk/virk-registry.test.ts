import { expect, it, vi } from "vitest";
import { readVirkCompany } from "@/lib/connectors/registries/virk/read-virk-company";
import { virkRegistry } from "@/lib/connectors/registries/virk/virk-registry";
import { useRegistries } from "@/tests/support/registries";
import { virkCompanies } from "@/tests/support/registry-answers";

vi.mock("@/lib/core/env", async (original) =>
  (await import("@/tests/support/registries")).registryEnv(original),
);
const server = useRegistries();
const registry = () => virkRegistry(server().access("virk"));

it("takes of each fact what holds now", async () => {
  expect(await registry().findByNumber("99000031")).toMatchObject({
    state: "found",
    companies: [
      {
        source: "virk",
        name: "KLITTEN ApS",
        visiting: { street: "Klitvej 12B, 2. tv, c/o Jensen", postcode: "6720", city: "Fanø", country: null },
        phone: "70000031",
        email: null,
        website: "https://klitten.example",
        industry: { code: "561110", text: "Restauranter" },
        employees: { count: null, text: "2–4" },
        foundedOn: "2012-04-01",
        marketingBlocked: true,
        status: "active",
      },
    ],
  });
  expect(await registry().findByNumber("99000058")).toEqual({ state: "unknown" });
});

it("searches by name behind its user name", async () => {
  expect((await registry().findByName?.("klitten"))?.map(({ orgNumber }) => orgNumber)).toEqual(["99000031"]);
  expect(server().state.asked.at(-1)?.headers.authorization).toMatch(/^Basic /);
});

it.each([
  ["NORMAL", "active"],
  ["Aktiv", "active"],
  ["UNDERREKONSTRUKTION", "active"],
  ["UNDERKONKURS", "bankrupt"],
  ["UNDERTVANGSOPLØSNING", "dissolving"],
  ["UNDERFRIVILLIGLIKVIDATION", "dissolving"],
  ["OPLØST EFTER KONKURS", "dissolved"],
  ["SLETTET", "deleted"],
])("reads the status %s", (sammensatStatus, status) => {
  const company = virkCompanies["99000031"] as { virksomhedMetadata: object };
  const read = readVirkCompany({
    ...company,
    virksomhedMetadata: { ...company.virksomhedMetadata, sammensatStatus },
  });
  expect(read.status).toBe(status);
});
