import { describe, expect, it } from "vitest";
import { differencesOf, factsOf, type RegistryCustomer } from "@/lib/registries/facts";
import { fillOf } from "@/lib/registries/fill-of";
import { company } from "./companies";

const customer = (more: Partial<RegistryCustomer> = {}): RegistryCustomer => ({
  name: "Nordlys Elektro AS",
  country: "NO",
  street: "Postboks 12",
  postcode: "0125",
  city: "OSLO",
  addresses: { visiting: { street: "Storgata 4", postcode: "8006", city: "Bodø", country: null } },
  phone: "+47 220 00 010",
  email: "post@nordlys.example",
  website: "nordlys.example/",
  industry: "Elektrisk installasjonsarbeid",
  industryCode: "43210",
  employeeCount: 34,
  foundedYear: 2004,
  registry: null,
  registryStatus: null,
  doNotMarketSource: null,
  ...more,
});

describe("differences", () => {
  it("are none where only the writing differs", () => {
    expect(differencesOf(customer(), company())).toEqual([]);
  });

  it("are the facts that differ, with both sides", () => {
    const moved = company({
      postal: { street: "Havnegata 1", postcode: "5003", city: "Bergen", country: null },
      status: "bankrupt",
    });
    expect(differencesOf(customer(), moved)).toEqual([
      {
        field: "postal",
        old: { street: "Postboks 12", postcode: "0125", city: "OSLO", country: null },
        new: { street: "Havnegata 1", postcode: "5003", city: "Bergen", country: null },
      },
      { field: "registryStatus", old: "active", new: "bankrupt" },
    ]);
  });

  it("blank nothing: a deleted unit's short answer says only that it is gone", () => {
    const gone = company({
      status: "deleted",
      postal: null,
      visiting: null,
      phone: null,
      email: null,
      website: null,
      industry: null,
      employees: null,
      foundedOn: null,
    });
    expect(differencesOf(customer(), gone)).toEqual([
      { field: "registryStatus", old: "active", new: "dissolved" },
    ]);
  });

  it("leave a number alone that lies in the registry's range", () => {
    const few = company({ employees: { count: null, text: "1–4" } });
    expect(differencesOf(customer({ employeeCount: 3 }), few)).toEqual([]);
    expect(differencesOf(customer({ employeeCount: 34 }), few)).toMatchObject([{ field: "employees" }]);
  });

  it("never take an own opt-out away", () => {
    const open = company({ marketingBlocked: false });
    expect(differencesOf(customer({ doNotMarketSource: "own" }), open)).toEqual([]);
    expect(differencesOf(customer({ doNotMarketSource: "registry" }), open)).toEqual([
      { field: "doNotMarket", old: true, new: false },
    ]);
    expect(differencesOf(customer(), company({ marketingBlocked: true }))).toEqual([
      { field: "doNotMarket", old: false, new: true },
    ]);
  });
});

it("puts an address abroad beside the postal one, with its country", () => {
  const abroad = { street: "Industriestraße 3", postcode: "92711", city: "Parkstein", country: "DE" };
  expect(factsOf(company({ postal: null, visiting: abroad }))).toMatchObject({ visiting: abroad });
  expect(factsOf(company({ postal: null, visiting: abroad })).postal).toBeUndefined();
  const fill = fillOf(company({ postal: null, visiting: abroad }));
  expect(fill).toMatchObject({ "addresses.visiting.country": "DE", orgNumber: "101000028" });
  expect(fill.street).toBeUndefined();
});

it("fills no number of employees from a range", () => {
  expect(fillOf(company({ employees: { count: null, text: "1–4" } })).employeeCount).toBeUndefined();
  expect(fillOf(company())).toMatchObject({
    employeeCount: "34",
    foundedYear: "2004",
    industryCode: "43.210",
  });
});
