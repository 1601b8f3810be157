import type { RegistryOrigin } from "@/db/tenant/schema/customers";
import type { RegistryCompany } from "@/lib/connectors/registries/port";
import {
  factsOf,
  ownFacts,
  type RegistryCustomer,
  type RegistryField,
  registryFields,
  sameFact,
} from "./facts";

/** The customer's fields that hold each fact, as the card and the form know them. */
export const fieldsOfFact: Record<RegistryField, string[]> = {
  name: ["name"],
  postal: ["street", "postcode", "city"],
  visiting: ["addresses.visiting"],
  phone: ["phone"],
  email: ["email"],
  website: ["website"],
  industry: ["industry", "industryCode"],
  employees: ["employeeCount"],
  founded: ["foundedYear"],
  registryStatus: [],
  doNotMarket: [],
};

/**
 * Which of a customer's fields hold the registry's word, each with the date on which it did. A field that says something
 * else by now is no longer the registry's.
 */
export function originOf(customer: RegistryCustomer, company: RegistryCompany): RegistryOrigin {
  const date = company.fetchedAt.slice(0, 10);
  const theirs = factsOf(company);
  const ours = ownFacts(customer);
  const held = registryFields.filter((field) => {
    const said = theirs[field];
    return said !== undefined && ours[field] !== null && sameFact(field, ours[field], said, customer.country);
  });
  const now = Object.fromEntries(held.flatMap((field) => fieldsOfFact[field].map((name) => [name, date])));
  const { employees } = company;
  return {
    ...customer.registry,
    source: company.source,
    fetchedAt: company.fetchedAt,
    fields: { ...customer.registry?.fields, ...now },
    statusSince: company.status === "active" ? null : company.statusSince,
    employees:
      employees && employees.count === null ? employees.text : (customer.registry?.employees ?? null),
  };
}
