import type { customers } from "@/db/tenant/schema/customers";
import type { RegistryAddress, RegistryCompany } from "@/lib/connectors/registries/port";
import { phoneE164 } from "@/lib/core/phone";

/** What of a customer a registry has a word on. */
export const registryFields = [
  "name",
  "postal",
  "visiting",
  "phone",
  "email",
  "website",
  "industry",
  "employees",
  "founded",
  "registryStatus",
  "doNotMarket",
] as const;
export type RegistryField = (typeof registryFields)[number];

export type Fact =
  | string
  | number
  | boolean
  | RegistryAddress
  | { code: string | null; text: string | null }
  | { count: number | null; text: string }
  | null;
export type Facts = Partial<Record<RegistryField, Fact>>;

export type RegistryCustomer = Pick<
  typeof customers.$inferSelect,
  | "name"
  | "country"
  | "street"
  | "postcode"
  | "city"
  | "addresses"
  | "phone"
  | "email"
  | "website"
  | "industry"
  | "industryCode"
  | "employeeCount"
  | "foundedYear"
  | "registry"
  | "registryStatus"
  | "doNotMarketSource"
>;

/** What a registry says of a company, field by field; a field that it is silent about is absent. */
export function factsOf(company: RegistryCompany): Facts {
  const { postal, visiting, industry, foundedOn, marketingBlocked } = company;
  // The customer's own country is the registry's: an address abroad stands as a visiting address, with its country.
  const isHome = (address: RegistryAddress | null) => address !== null && address.country === null;
  const home = [postal, visiting].find(isHome) ?? null;
  const other = visiting && !sameFact("visiting", visiting, home, company.country) ? visiting : null;
  const facts: Facts = {
    name: company.name,
    postal: home,
    visiting: other ?? (isHome(postal) ? null : postal),
    phone: company.phone,
    email: company.email,
    website: company.website,
    industry,
    employees: company.employees,
    founded: foundedOn ? Number(foundedOn.slice(0, 4)) : null,
    registryStatus: company.status === "deleted" ? "dissolved" : company.status,
    doNotMarket: marketingBlocked,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null));
}

/** The same of a customer as we have it. */
export function ownFacts(customer: RegistryCustomer): Record<RegistryField, Fact> {
  const { street, postcode, city, addresses, industry, industryCode, employeeCount, registry } = customer;
  const staff = employeeCount === null ? registry?.employees : String(employeeCount);
  return {
    name: customer.name,
    postal: street || postcode || city ? { street, postcode, city, country: null } : null,
    visiting: addresses.visiting ?? null,
    phone: customer.phone,
    email: customer.email,
    website: customer.website,
    industry: industry || industryCode ? { code: industryCode, text: industry } : null,
    employees: staff ? { count: employeeCount, text: staff } : null,
    founded: customer.foundedYear,
    registryStatus: customer.registryStatus ?? "active",
    doNotMarket: customer.doNotMarketSource !== null,
  };
}

export type Difference = { field: RegistryField; old: Fact; new: Fact };

/** Where a registry says something else than we do. Capitals, spaces, www and the like make no difference. */
export function differencesOf(customer: RegistryCustomer, company: RegistryCompany): Difference[] {
  const theirs = factsOf(company);
  const ours = ownFacts(customer);
  return registryFields.flatMap((field) => {
    const said = theirs[field];
    if (said === undefined || sameFact(field, ours[field], said, customer.country)) return [];
    // Who asked us to leave them alone stays left alone, whatever a registry says.
    if (field === "doNotMarket" && customer.doNotMarketSource === "own") return [];
    return [{ field, old: ours[field], new: said }];
  });
}

export function sameFact(field: RegistryField, ours: Fact, theirs: Fact, country: string): boolean {
  if (ours === null || theirs === null) return ours === theirs;
  if (field === "phone") {
    const e164 = (typed: Fact) => phoneE164(String(typed), country) ?? typed;
    return e164(ours) === e164(theirs);
  }
  if (field === "employees") return staffAgrees(ours, theirs);
  if (field === "industry") return tradeAgrees(ours, theirs);
  return plain(field, ours) === plain(field, theirs);
}

/** A number of ours within the registry's range agrees with it. */
function staffAgrees(ours: Fact, theirs: Fact): boolean {
  const [own, said] = [ours, theirs] as { count: number | null; text: string }[];
  if (!own || !said || own.text === said.text) return true;
  const [from, to] = said.text.split("–").map(Number);
  return own.count !== null && from !== undefined && to !== undefined && own.count >= from && own.count <= to;
}

/** By code where both have one: the registry's words change. */
function tradeAgrees(ours: Fact, theirs: Fact): boolean {
  const [own, said] = [ours, theirs] as { code: string | null; text: string | null }[];
  const digits = (code: string) => code.replace(/\D/g, "");
  if (own?.code && said?.code) return digits(own.code) === digits(said.code);
  return folded(own?.text ?? "") === folded(said?.text ?? "");
}

function plain(field: RegistryField, fact: Fact): string {
  if (field === "website")
    return String(fact)
      .toLowerCase()
      .replace(/^https?:\/\//, "")
      .replace(/^www\./, "")
      .replace(/\/$/, "");
  if (typeof fact === "object" && fact !== null && "street" in fact)
    return addressParts(fact)
      .map((part) => folded(part ?? ""))
      .join("|");
  return folded(String(fact));
}

const addressParts = ({ street, postcode, city, country }: RegistryAddress) => [
  street,
  postcode?.replace(/\s/g, "") ?? null,
  city,
  country,
];
const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s.,]+/g, " ")
    .trim();
