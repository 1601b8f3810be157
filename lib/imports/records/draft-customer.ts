import type { Address } from "@/db/tenant/schema/customers";
import { writePostcode } from "@/lib/addresses/rules";
import { phoneE164, storePhones } from "@/lib/core/phone";
import { checkOrganisationNumber } from "@/lib/customers/organisation-number";
import type { RowValues } from "../read-row";
import { ownValues } from "./own-values";
import type { Draft, DraftContext } from "./record-kind";

const plain = {
  nickname: "nickname",
  number: "number",
  invoiceEmail: "invoice_email",
  fax: "fax",
  website: "website",
  street: "street",
  city: "city",
  industry: "industry",
  industryCode: "industry_code",
} as const;

type Fault = { reason: string; value?: string };

/** A customer, private customer or supplier as a row tells of it. */
export function draftCustomer(values: RowValues, externalId: string, context: DraftContext): Draft | Fault {
  const { text, list, named } = values;
  const { ctx, kind } = context;
  const isPerson = kind === "persons" || text.isCompany === "person";
  const called = text.name ?? text.consumerName;
  const name = called ?? [text.firstName, text.lastName].filter(Boolean).join(" ");
  if (name === "") return { reason: "name_missing" };
  const home = ctx.tenant.country;
  const number = numberOf(text.orgNumber, text.country ? [text.country] : [home, ...neighbours]);
  if ("reason" in number) return number;
  const country = text.country ?? number.country ?? home;
  // Where no country is told, a foreign postcode is no fault.
  const postcode =
    text.postcode === undefined
      ? null
      : (writePostcode(text.postcode, country) ?? (text.country ? undefined : text.postcode));
  if (postcode === undefined) return { reason: "postcode", value: text.postcode ?? "" };
  const own = ownValues(values, "customer", context);
  if ("reason" in own) return own;
  const [email, ...emails] = list.email ?? [];
  const phone = text.phone ?? text.mobile ?? null;
  const mobile = text.phone && text.mobile ? [{ kind: "mobile" as const, number: text.mobile }] : [];
  const columns: Draft["columns"] = {
    name,
    kind: isPerson ? "person" : "company",
    is_customer: kind !== "suppliers",
    is_supplier: kind === "suppliers",
    ...(isPerson && { first_name: text.firstName ?? null, last_name: text.lastName ?? null }),
    org_number: (isPerson ? text.orgNumber : number.value) ?? null,
    country,
    email: email ?? null,
    emails,
    phone,
    phone_e164: phoneE164(phone, country),
    phones: storePhones(mobile, country),
    postcode,
    addresses: addressesOf(text),
    employee_count: text.employeeCount === undefined ? null : Number(text.employeeCount),
    founded_year: text.foundedYear === undefined ? null : Number(text.foundedYear),
    annual_revenue: text.annualRevenue ?? null,
    annual_revenue_currency: text.annualRevenue === undefined ? null : ctx.tenant.currency,
    tags: list.tags ?? [],
    custom: own.values,
    owner_id: named.owner?.[0] ?? null,
    external_id: externalId,
    created_at: text.registeredOn === undefined ? null : `${text.registeredOn}T12:00:00Z`,
  };
  for (const [key, column] of Object.entries(plain)) columns[column] = text[key] ?? null;
  const offers = [...emails, text.invoiceEmail?.toLowerCase() ?? []].flat().map((one) => `mail:${one}`);
  const links = { category: named.category ?? [], parent: text.parentName ? [text.parentName] : [] };
  return { columns, links, name, keys: keysOf(columns), offers };
}

const neighbours = ["SE", "NO", "DK", "FI"];

/**
 * Whose number it is: one that is right in a neighbouring country, and not at home, is taken to be from there. One with wrong check
 * digits may be a foreign or an old one, so it is kept as it stands; one of letters is none.
 */
function numberOf(
  typed: string | undefined,
  countries: string[],
): { value?: string; country?: string } | Fault {
  if (typed === undefined) return {};
  if (typed.length > 40 || typed.replace(/\D/g, "").length < 4) return { reason: "org_number", value: typed };
  let written: string | undefined;
  for (const country of new Set(countries)) {
    const { value, isValid } = checkOrganisationNumber(typed, country);
    if (isValid && (countries.length === 1 || neighbours.includes(country))) return { value, country };
    written ??= value;
  }
  return { value: written ?? typed };
}

function addressesOf(text: Record<string, string>): Record<string, Address> {
  const addresses: Record<string, Address> = {};
  for (const kind of ["visiting", "delivery", "invoice"] as const) {
    const [street, postcode, city] = [text[`${kind}Street`], text[`${kind}Postcode`], text[`${kind}City`]];
    if (street || postcode || city)
      addresses[kind] = {
        street: street ?? null,
        postcode: postcode ?? null,
        city: city ?? null,
        country: null,
      };
  }
  return addresses;
}

function keysOf(columns: Draft["columns"]): Draft["keys"] {
  const digits = String(columns.org_number ?? "").replace(/\D/g, "");
  return [
    { by: "id", key: `${columns.external_id}` },
    ...(columns.number ? [{ by: "number" as const, key: `num:${columns.number}` }] : []),
    ...(digits ? [{ by: "orgNumber" as const, key: `org:${digits}` }] : []),
    ...(columns.email ? [{ by: "email" as const, key: `mail:${columns.email}` }] : []),
  ];
}
