import type { RegistryCompany } from "@/lib/connectors/registries/port";
import { checkOrganisationNumber } from "@/lib/customers/organisation-number";
import { factsOf } from "./facts";

/** What a company's answer puts into the customer form's fields, by their names; blank where it says nothing. */
export function fillOf(company: RegistryCompany): Record<string, string> {
  const { postal, visiting } = factsOf(company) as Partial<Record<string, Record<string, string | null>>>;
  const { industry, employees, foundedOn } = company;
  const fields: Record<string, string | null | undefined> = {
    name: company.name,
    orgNumber: checkOrganisationNumber(company.orgNumber, company.country).value,
    country: company.country,
    email: company.email,
    phone: company.phone,
    website: company.website,
    street: postal?.street,
    postcode: postal?.postcode,
    city: postal?.city,
    "addresses.visiting.street": visiting?.street,
    "addresses.visiting.postcode": visiting?.postcode,
    "addresses.visiting.city": visiting?.city,
    "addresses.visiting.country": visiting?.country,
    industry: industry?.text,
    industryCode: industry?.code,
    employeeCount: employees?.count?.toString(),
    foundedYear: foundedOn?.slice(0, 4),
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}
