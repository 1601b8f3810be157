import { expect, it, vi } from "vitest";
import { prhRegistry } from "@/lib/connectors/registries/prh/prh-registry";
import { useRegistries } from "@/tests/support/registries";

vi.mock("@/lib/core/env", async (original) =>
  (await import("@/tests/support/registries")).registryEnv(original),
);
const server = useRegistries();
const registry = () => prhRegistry(server().access("prh"));

it("reads the present firm name, not the old or the parallel one", async () => {
  expect(await registry().findByNumber("FI99000018")).toMatchObject({
    state: "found",
    companies: [
      {
        source: "prh",
        orgNumber: "9900001-8",
        country: "FI",
        name: "Koivu Puutyö Oy",
        legalForm: { code: "16", text: "Osakeyhtiö" },
        visiting: { street: "Koivukatu 5", postcode: "00100", city: "Helsinki" },
        industry: { code: "16230", text: "Rakennuspuusepäntuotteiden valmistus" },
        website: "https://www.koivu.example",
        foundedOn: "1998-02-03",
        status: "active",
      },
    ],
  });
});

it("reads a bankruptcy, and an empty list as unknown", async () => {
  expect(await registry().findByNumber("9900002-6")).toMatchObject({
    companies: [{ status: "bankrupt", statusSince: "2026-02-02" }],
  });
  expect(await registry().findByNumber("9900003-4")).toEqual({ state: "unknown" });
  expect((await registry().findByName?.("koivu"))?.map(({ name }) => name)).toEqual(["Koivu Puutyö Oy"]);
});
