import { dateIn } from "@/lib/core/dates";
import { telephoneHref } from "@/lib/core/telephone-href";
import type { CustomerDetail } from "./get-customer";
import type { CustomerTools } from "./present-customer-list";

export type PresentedFact = {
  label: string;
  text: string | null;
  href?: string;
  tags?: { name: string; color: number; href: string }[];
};

/** A customer's card as finished texts: the line under the name, the marks, the facts. */
export function presentCustomer(customer: CustomerDetail, tools: CustomerTools) {
  const { t } = tools;
  const { number, orgNumber, city, ownerName } = customer;
  const marks = [
    customer.kind === "person" ? t("customers.privatePerson") : null,
    customer.isSupplier ? t("customers.supplier") : null,
  ];
  return {
    name: customer.name,
    meta: [
      number ? t("customers.numbered", { number }) : null,
      orgNumber ? `${orgNumberLabel(customer.country, t)} ${orgNumber}` : null,
      city,
    ].filter((text) => text !== null),
    marks: marks.filter((text) => text !== null),
    ownerOnly: customer.visibility === "owner" ? t("customers.ownerOnly") : null,
    owner: ownerName ? t("customers.ownedBy", { name: ownerName }) : null,
    factsTitle: t("customers.information"),
    facts: factsOf(customer, tools).filter((fact) => fact.text || fact.tags?.length),
  };
}

/** What the number is called where the customer is registered, whatever the reader's language. */
export function orgNumberLabel(country: string, t: CustomerTools["t"]): string {
  if (country === "SE") return t("customers.orgNumberSe");
  if (country === "NO") return t("customers.orgNumberNo");
  if (country === "DK") return t("customers.orgNumberDk");
  if (country === "FI") return t("customers.orgNumberFi");
  return t("customers.orgNumber");
}

function factsOf(customer: CustomerDetail, tools: CustomerTools): PresentedFact[] {
  const { t, format, tenant } = tools;
  const { email, phone, website, annualRevenue, employeeCount } = customer;
  const base = `/${tenant.slug}/customers`;
  return [
    { label: t("customers.nickname"), text: customer.nickname },
    { label: t("customers.email"), text: email, href: email ? `mailto:${email}` : undefined },
    { label: t("customers.phone"), text: phone, href: phone ? telephoneHref(phone) : undefined },
    {
      label: t("customers.website"),
      text: website?.replace(/^https?:\/\//, "").replace(/\/$/, "") ?? null,
      href: website ?? undefined,
    },
    { label: t("customers.address"), text: addressOf(customer, tools) },
    {
      label: t("customers.categories"),
      text: null,
      tags: customer.categories.map(({ id, name, colorSlot }) => ({
        name,
        color: colorSlot,
        href: `${base}?category=${id}`,
      })),
    },
    { label: t("customers.industry"), text: customer.industry },
    { label: t("customers.employees"), text: employeeCount === null ? null : format.count(employeeCount) },
    { label: t("customers.founded"), text: customer.foundedYear?.toString() ?? null },
    {
      label: t("customers.revenue"),
      text: annualRevenue
        ? format.roundMoney(annualRevenue, customer.annualRevenueCurrency ?? tenant.currency)
        : null,
    },
    {
      label: t("customers.parent"),
      text: customer.parentName,
      href: customer.parentId ? `${base}/${customer.parentId}` : undefined,
    },
    { label: t("customers.owner"), text: customer.ownerName },
    { label: t("customers.updated"), text: format.date(dateIn(tenant.timeZone, customer.updatedAt)) },
  ];
}

/** As it stands on an envelope; the country only when it is not the organisation's own. */
function addressOf(customer: CustomerDetail, { tenant, actor }: CustomerTools): string | null {
  const town = [customer.postcode, customer.city].filter(Boolean).join(" ");
  const country = customer.country === tenant.country ? null : countryName(customer.country, actor.locale);
  return [customer.street, town, country].filter(Boolean).join("\n") || null;
}

const countryName = (country: string, locale: string) =>
  new Intl.DisplayNames(locale, { type: "region" }).of(country) ?? country;
