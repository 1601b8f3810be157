import type { RegistryCompany } from "@/lib/connectors/registries/port";

/** A company as a registry gives it, for tests that need no registry. */
export const company = (more: Partial<RegistryCompany> = {}): RegistryCompany => ({
  source: "brreg",
  orgNumber: "101000028",
  country: "NO",
  name: "NORDLYS ELEKTRO AS",
  legalForm: { code: "AS", text: "Aksjeselskap" },
  status: "active",
  statusSince: null,
  postal: { street: "Postboks 12", postcode: "0125", city: "Oslo", country: null },
  visiting: { street: "Storgata 4", postcode: "8006", city: "Bodø", country: null },
  phone: "22 00 00 10",
  email: "post@nordlys.example",
  website: "https://www.nordlys.example",
  industry: { code: "43.210", text: "Elektrisk installasjonsarbeid" },
  employees: { count: 34, text: "34" },
  foundedOn: "2004-02-11",
  marketingBlocked: null,
  parentNumber: null,
  inGroup: false,
  fetchedAt: new Date().toISOString(),
  ...more,
});

/** What a form of a new customer sends when everything of the company was added. */
export const typedFrom = ({ name, orgNumber, country, phone, email, website, postal }: RegistryCompany) => ({
  name,
  orgNumber,
  country,
  phone,
  email,
  website,
  street: postal?.street,
  postcode: postal?.postcode,
  city: postal?.city,
  addresses: { visiting: { street: "Storgata 4", postcode: "8006", city: "Bodø" } },
});
