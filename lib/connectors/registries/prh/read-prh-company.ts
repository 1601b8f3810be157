import type { RegistryAddress, RegistryCompany, RegistryStatus } from "../port";
import { dateOf, digitsOf, type Json, listOf, objectOf, placeOf, textOf, websiteOf } from "../read-json";
import { RegistryFailure } from "../registry-failure";

// Live answers use numbers where the documentation has words.
const firmName = new Set(["1", "TOIMI"]);
const streetAddress = new Set(["1", "VISITING"]);
const postalAddress = new Set(["2", "POSTAL"]);
const languages = ["1", "2", "3"]; // Finnish, Swedish, English

/** A Finnish company; of names and the like what has no end. @throws RegistryFailure when it is none */
export function readPrhCompany(value: unknown): RegistryCompany {
  const company = objectOf(value);
  const orgNumber = textOf(objectOf(company.businessId).value);
  const names = listOf(company.names).map(objectOf);
  const current = names.find((name) => firmName.has(textOf(name.type) ?? "") && name.endDate == null);
  const name = textOf((current ?? names.find(({ endDate }) => endDate == null))?.name);
  if (!orgNumber || !/^\d{7}-\d$/.test(orgNumber) || !name) throw new RegistryFailure("garbled");
  const form =
    listOf(company.companyForms)
      .map(objectOf)
      .find(({ endDate }) => endDate == null) ?? {};
  const formText = described(form.descriptions);
  const line = objectOf(company.mainBusinessLine);
  const lineCode = digitsOf(line.type);
  const addresses = listOf(company.addresses).map(objectOf);
  const addressOfKind = (kinds: Set<string>) =>
    addressOf(addresses.find(({ type }) => kinds.has(textOf(type) ?? "")) ?? {});
  return {
    source: "prh",
    orgNumber,
    country: "FI",
    name,
    legalForm: formText ? { code: textOf(form.type) ?? formText, text: formText } : null,
    ...statusOf(company),
    postal: addressOfKind(postalAddress) ?? addressOfKind(streetAddress),
    visiting: addressOfKind(streetAddress),
    phone: null,
    email: null,
    website: websiteOf(objectOf(company.website).url ?? company.website),
    industry: lineCode ? { code: lineCode, text: described(line.descriptions) } : null,
    employees: null,
    foundedOn: dateOf(company.registrationDate) ?? dateOf(objectOf(company.businessId).registrationDate),
    marketingBlocked: null,
    parentNumber: null,
    inGroup: false,
    fetchedAt: new Date().toISOString(),
  };
}

function described(texts: unknown): string | null {
  const all = listOf(texts).map(objectOf);
  const rank = (entry: Json) => languages.indexOf(textOf(entry.languageCode) ?? "");
  return textOf(all.toSorted((a, b) => rank(a) - rank(b))[0]?.description, 100);
}

function statusOf(company: Json): { status: RegistryStatus; statusSince: string | null } {
  const situations = listOf(company.companySituations)
    .map(objectOf)
    .filter(({ endDate }) => endDate == null);
  const begun = (word: RegExp) => situations.find((situation) => word.test(JSON.stringify(situation)));
  const bankruptcy = begun(/KONK|bankrupt/i);
  if (bankruptcy) return { status: "bankrupt", statusSince: dateOf(bankruptcy.registrationDate) };
  const liquidation = begun(/SELTILA|selvitystil|likvidation|liquidation/i);
  if (liquidation) return { status: "dissolving", statusSince: dateOf(liquidation.registrationDate) };
  const ended = dateOf(company.endDate);
  return ended ? { status: "dissolved", statusSince: ended } : { status: "active", statusSince: null };
}

function addressOf(address: Json): RegistryAddress | null {
  const number = [textOf(address.buildingNumber), textOf(address.entrance), textOf(address.apartmentNumber)];
  const box = textOf(address.postOfficeBox);
  const street = [textOf(address.street), ...number].filter((part) => part !== null).join(" ");
  const offices = listOf(address.postOffices).map(objectOf);
  const rank = (entry: Json) => languages.indexOf(textOf(entry.languageCode) ?? "");
  const city = placeOf(offices.toSorted((a, b) => rank(a) - rank(b))[0]?.city);
  const postcode = digitsOf(address.postCode, 5);
  const lines = street || (box && `PL ${box}`) || textOf(address.freeAddressLine);
  if (!lines && !postcode && !city) return null;
  return { street: textOf(lines), postcode, city, country: null };
}
