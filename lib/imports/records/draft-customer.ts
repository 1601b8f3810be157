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
  const name = text.name ?? [text.firstName, text.lastName].filter(Boolean).join(" ");
  if (name === "") return { reason: "name_missing" };
  const country = text.country ?? countryOfNumber(text.orgNumber, ctx.tenant.country);
  // Where no country is told, a foreign postcode is no fault.
  const postcode =
    text.postcode === undefined
      ? null
      : (writePostcode(text.postcode, country) ?? (text.country ? undefined : text.postcode));
  if (postcode === undefined) return { reason: "postcode", value: text.postcode ?? "" };
  const number = text.orgNumber === undefined ? null : numberOf(text.orgNumber, country, isPerson);
  if (number && "reason" in number) return number;
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
    org_number: number?.value ?? null,
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
  const links = { category: named.category ?? [], parent: text.parentName ? [text.parentName] : [] };
  return { columns, links, name, keys: keysOf(columns, name, isPerson) };
}

/** A company whose number is right in a neighbouring country, and not at home, is taken to be from there. */
function countryOfNumber(typed: string | undefined, home: string): string {
  if (typed === undefined) return home;
  const countries = [home, "SE", "NO", "DK", "FI"];
  return countries.find((one) => isNordic(one) && checkOrganisationNumber(typed, one).isValid) ?? home;
}

const isNordic = (country: string) => ["SE", "NO", "DK", "FI"].includes(country);

/** A number with wrong check digits may be a foreign or an old one, so it is kept as it stands; one of letters is none. */
function numberOf(typed: string, country: string, isPerson: boolean): { value: string } | Fault {
  if (typed.length > 40 || typed.replace(/\D/g, "").length < 4) return { reason: "org_number", value: typed };
  return { value: isPerson ? typed : checkOrganisationNumber(typed, country).value };
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

function keysOf(columns: Draft["columns"], name: string, isPerson: boolean): Draft["keys"] {
  const digits = String(columns.org_number ?? "").replace(/\D/g, "");
  const bare = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  // Two persons of one name are one only where their postcode is the same.
  const isNameEnough = columns.postcode !== null || !isPerson;
  return [
    { by: "id", key: `${columns.external_id}` },
    ...(columns.number ? [{ by: "number" as const, key: `num:${columns.number}` }] : []),
    ...(digits ? [{ by: "orgNumber" as const, key: `org:${digits}` }] : []),
    ...(columns.email ? [{ by: "email" as const, key: `mail:${columns.email}` }] : []),
    ...(isNameEnough ? [{ by: "name" as const, key: `name:${bare}|${columns.postcode ?? ""}` }] : []),
  ];
}
