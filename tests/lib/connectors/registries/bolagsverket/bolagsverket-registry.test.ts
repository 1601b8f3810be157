import { describe, expect, it, vi } from "vitest";
import { bolagsverketRegistry } from "@/lib/connectors/registries/bolagsverket/bolagsverket-registry";
import { readOrganisation } from "@/lib/connectors/registries/bolagsverket/read-organisation";
import { useRegistries } from "@/tests/support/registries";
import { swedes } from "@/tests/support/registry-answers";
import { hasRecordings } from "@/tests/support/registry-server";

vi.mock("@/lib/core/env", async (original) =>
  (await import("@/tests/support/registries")).registryEnv(original),
);
const server = useRegistries();
const registry = () => bolagsverketRegistry(server().access("bolagsverket"));
const tokens = () => server().state.asked.filter(({ path }) => path.endsWith("/token")).length;

it("asks behind a token, which it keeps", async () => {
  expect(await registry().findByNumber("559900-0014")).toMatchObject({
    state: "found",
    companies: [
      {
        source: "bolagsverket",
        orgNumber: "5599000014",
        name: "Björkviks Cykel AB",
        legalForm: { code: "AB", text: "Aktiebolag" },
        industry: { code: "47.642", text: "Specialiserad butikshandel med cyklar" },
        foundedOn: "2011-03-15",
        marketingBlocked: true,
        status: "active",
        // Its producer did not answer in time: unknown, not empty.
        postal: null,
      },
    ],
  });
  await registry().findByNumber("165599000014");
  expect(tokens()).toBe(1);
});

it("has no search by name, and says when the key is no good", async () => {
  expect(registry().findByName).toBeUndefined();
  const wrong = bolagsverketRegistry({ ...server().access("bolagsverket"), secret: "wrong" });
  await expect(wrong.findByNumber("5599000014")).rejects.toMatchObject({ reason: "refused" });
  const none = bolagsverketRegistry({ ...server().access("bolagsverket"), secret: null });
  await expect(none.findByNumber("5599000014")).rejects.toMatchObject({ reason: "refused" });
});

it("tells nobody's number from a source that is away, field by field", () => {
  const names = (typ: string) => ({ organisationsnamn: { organisationsnamnLista: null, fel: { typ } } });
  expect(readOrganisation(names("ORGANISATION_FINNS_EJ"))).toBeNull();
  expect(() => readOrganisation(names("OTILLGANGLIG_UPPGIFTSKALLA"))).toThrow("registry: unreachable");
  expect(() => readOrganisation(names("TIMEOUT"))).toThrow("registry: timeout");
  expect(() => readOrganisation({})).toThrow("registry: garbled");
});

it("puts the organisation that is alive first where one number has several", async () => {
  const [alive] = swedes["5599000014"] ?? [];
  swedes["7001012397"] = [
    { ...alive, avregistreradOrganisation: { avregistreringsdatum: "2020-01-01", fel: null } },
    { ...alive },
  ];
  expect(await registry().findByNumber("700101-2397")).toMatchObject({
    companies: [{ status: "active" }, { status: "deleted", statusSince: "2020-01-01" }],
  });
});

describe.skipIf(!hasRecordings)("recorded answers", () => {
  it("reads a bankrupt company and a living one", async () => {
    expect(await registry().findByNumber("5299999994")).toMatchObject({
      companies: [
        {
          name: "Cykelbolaget AB",
          status: "bankrupt",
          statusSince: "2024-01-26",
          marketingBlocked: true,
          postal: { street: "C/o Annat företag, Jobbstigen 2", postcode: "123 45", city: "Grönköping" },
        },
      ],
    });
    expect(await registry().findByNumber("5560160680")).toMatchObject({ companies: [{ status: "active" }] });
  });

  it("reads refusals", async () => {
    expect(await registry().findByNumber("5599000048")).toEqual({ state: "unknown" });
    expect(await registry().findByNumber("5599000099")).toEqual({ state: "unknown" });
    await expect(registry().findByNumber("5599000022")).rejects.toMatchObject({ reason: "unreachable" });
  });
});
