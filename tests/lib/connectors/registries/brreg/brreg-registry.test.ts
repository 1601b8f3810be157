import { describe, expect, it, vi } from "vitest";
import { brregRegistry } from "@/lib/connectors/registries/brreg/brreg-registry";
import { readParents } from "@/lib/connectors/registries/brreg/read-parents";
import { readRoles } from "@/lib/connectors/registries/brreg/read-roles";
import { readUnit } from "@/lib/connectors/registries/brreg/read-unit";
import { readUpdates } from "@/lib/connectors/registries/brreg/read-updates";
import { useRegistries } from "@/tests/support/registries";
import { hasRecordings, recorded } from "@/tests/support/registry-server";

vi.mock("@/lib/core/env", async (original) =>
  (await import("@/tests/support/registries")).registryEnv(original),
);
const server = useRegistries();
const registry = () => brregRegistry(server().access("brreg"));
const one = async (number: string) => {
  const answer = await registry().findByNumber(number);
  return answer.state === "found" ? answer.companies[0] : answer.state;
};

it("reads a unit in full", async () => {
  expect(await one("101 000 028")).toMatchObject({
    source: "brreg",
    orgNumber: "101000028",
    country: "NO",
    name: "NORDLYS ELEKTRO AS",
    legalForm: { code: "AS", text: "Aksjeselskap" },
    status: "active",
    statusSince: null,
    postal: { street: "Postboks 12", postcode: "0125", city: "Oslo", country: null },
    visiting: { street: "c/o Verkstedet, Storgata 4", postcode: "8006", city: "Mo i Rana" },
    phone: "22 00 00 10",
    email: "post@nordlys-elektro.example",
    website: "https://www.nordlys-elektro.example",
    industry: { code: "43.210", text: "Elektrisk installasjonsarbeid" },
    employees: { count: 34, text: "34" },
    foundedOn: "2004-02-11",
    marketingBlocked: null,
    inGroup: true,
  });
});

it("tells bankruptcy, dissolution and deletion with their dates", async () => {
  expect(await one("101000036")).toMatchObject({ status: "bankrupt", statusSince: "2026-10-05" });
  expect(await one("101000044")).toMatchObject({ status: "dissolving", statusSince: "2026-09-01" });
  expect(await one("101000052")).toMatchObject({
    status: "deleted",
    statusSince: "2025-06-30",
    postal: null,
    industry: null,
    employees: null,
    phone: null,
  });
});

it("takes a staff without a number for one to four, and no industry for none", async () => {
  expect(await one("101000044")).toMatchObject({ employees: { count: null, text: "1–4" }, industry: null });
  expect(await one("101000036")).toMatchObject({ employees: null });
});

it("reads an address abroad", async () => {
  expect(await one("101000060")).toMatchObject({
    visiting: { street: "Industriestraße 3", postcode: "92711", city: "Parkstein", country: "DE" },
  });
});

it("looks for a sub-unit where there is no unit, and gives its unit too", async () => {
  const answer = await registry().findByNumber("101000079");
  expect(answer).toMatchObject({
    state: "found",
    companies: [
      { name: "NORDLYS ELEKTRO AS AVD TROMSØ", parentNumber: "101000028", visiting: { city: "Tromsø" } },
      { name: "NORDLYS ELEKTRO AS" },
    ],
  });
});

it("tells unknown from removed, and from what is no number", async () => {
  expect(await one("101000095")).toBe("unknown");
  expect(await one("101000087")).toBe("removed");
  expect(await one("12")).toBe("unknown");
});

it("searches by name, and an empty list is no failure", async () => {
  expect((await registry().findByName?.("Nordlys"))?.map(({ name }) => name)).toEqual(["NORDLYS ELEKTRO AS"]);
  expect(server().state.asked.at(-1)?.path).toContain("navnMetodeForSoek=FORTLOEPENDE");
  expect(await registry().findByName?.("jibberish")).toEqual([]);
});

it("gives the persons in office, without a birth date", async () => {
  const roles = await registry().roles?.("101000028");
  expect(roles).toEqual([
    { code: "DAGL", title: "Daglig leder", firstName: "Ingrid", lastName: "Aasen" },
    { code: "LEDE", title: "Styrets leder", firstName: "Kåre Moe", lastName: "Østby" },
    { code: "MEDL", title: "Styremedlem", firstName: "Ingrid", lastName: "Aasen" },
  ]);
  expect(await registry().roles?.("101000036")).toMatchObject([{ code: "BOBE", lastName: "Okat" }]);
  expect(await registry().roles?.("101000052")).toEqual([]);
});

it("finds the direct parent in a group, with its share", async () => {
  expect(await registry().parents?.("101000028")).toEqual([
    { orgNumber: "101000044", name: "HAVBRIS INVEST ASA", sharePercent: "33.33" },
  ]);
  expect(await registry().parents?.("101000036")).toEqual([]);
  expect(readParents({ organisasjonsnummer: "1" }, "1")).toEqual([]);
});

describe("the feed of changes", () => {
  it("goes on one after the last id", async () => {
    server().state.change("101000028", {}, "Endring", 70);
    server().state.change("101000095", {}, "Fjernet", 71);
    const first = await registry().changes?.("enheter", "since:2020-01-01T00:00:00.000Z");
    expect(first).toEqual({
      updates: [
        { orgNumber: "101000028", kind: "changed" },
        { orgNumber: "101000095", kind: "removed" },
      ],
      next: "72",
      isLast: true,
    });
    expect(await registry().changes?.("enheter", "72")).toEqual({ updates: [], next: "72", isLast: true });
    expect((await registry().changes?.("enheter", "71"))?.updates).toHaveLength(1);
  });
});

it.each([null, [], {}, { navn: "X" }, { organisasjonsnummer: "12", navn: "X" }, "text", 5])(
  "refuses rubbish in place of a unit: %j",
  (rubbish) => {
    expect(() => readUnit(rubbish)).toThrow("registry: garbled");
  },
);

describe.skipIf(!hasRecordings)("recorded answers", () => {
  it("reads units, living, deleted and parts", () => {
    expect(readUnit(recorded("brreg/recorded-2026/entity_923609016.json"))).toMatchObject({
      orgNumber: "923609016",
      status: "active",
      employees: { count: 21408 },
      postal: { street: "Postboks 8500", postcode: "4035", city: "Stavanger" },
      website: "https://www.equinor.com",
    });
    expect(readUnit(recorded("brreg/answers/enheter-details-response.json"))).toMatchObject({
      postal: { street: "c/o reder K. Rusing, Postboks 1752 Vika", postcode: "0122" },
      visiting: { street: "Tyvholmen 1" },
      statusSince: null,
    });
    expect(readUnit(recorded("brreg/answers/enheter-details-deleted-response.json"))).toMatchObject({
      status: "deleted",
      statusSince: "2017-10-20",
    });
    expect(readUnit(recorded("brreg/answers/underenheter-details-deleted-response.json"))).toMatchObject({
      status: "deleted",
    });
    expect(readUnit(recorded("brreg/answers/underenheter-details-response.json"))).toMatchObject({
      status: "dissolved",
      statusSince: "2018-10-20",
      parentNumber: "112233445",
    });
  });

  it("reads every unit of a search", () => {
    const units = recorded("brreg/recorded-2026/search_asa_5.json")._embedded.enheter;
    expect(units.map((unit: unknown) => readUnit(unit).legalForm?.code)).toEqual(Array(5).fill("ASA"));
  });

  it("reads roles: persons only, no dates", () => {
    const roles = readRoles(recorded("brreg/recorded-2026/roles_923609016.json"));
    expect(roles[0]).toEqual({
      code: "DAGL",
      title: "Daglig leder",
      firstName: "Fornavn16",
      lastName: "Etternavn16",
    });
    expect(roles.find(({ firstName }) => firstName.endsWith(" Mellom"))).toBeDefined();
    expect(JSON.stringify(roles)).not.toContain("1970");
    expect(readRoles(recorded("brreg/answers/enheter-roller-enhet-response.json"))).toEqual([]);
  });

  it("reads a page of the feed", () => {
    const page = readUpdates(recorded("brreg/feed/oppdatering-underenhet-response.json"), "1");
    expect(page).toMatchObject({ next: "14757206", isLast: true });
    expect(page.updates).toHaveLength(10);
    expect(page.updates[0]).toEqual({ orgNumber: "111111111", kind: "removed" });
  });
});
