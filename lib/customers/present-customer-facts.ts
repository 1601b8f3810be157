import { type Address, addressKinds } from "@/db/tenant/schema/customers";
import { type PlaceLink, placeLinks } from "@/lib/addresses/place-links";
import { dateIn } from "@/lib/core/dates";
import { telephoneHref } from "@/lib/core/telephone-href";
import { customerFormTexts } from "./customer-form-texts";
import type { CustomerTools } from "./customer-tools";
import type { CustomerDetail } from "./get-customer";
import { orgNumberLabel } from "./present-customer";

export type FactLine = { text: string; href?: string; note?: string };
export type PresentedFact = {
  /** The field's name in the form; facts that can't be edited have a name of their own. */
  key: string;
  label: string;
  lines: FactLine[];
  note?: string;
  /** It holds no longer, or not yet. */
  isPast?: boolean;
  /** It is edited by several inputs, each with its label. */
  isWide?: boolean;
  /** Where the place is on a map, and the way there. */
  ways?: PlaceLink[];
};

/** Everything that is known of a customer, and what could be: a fact without lines is not there yet. */
export function presentCustomerFacts(customer: CustomerDetail, tools: CustomerTools): PresentedFact[] {
  return [...reachFacts(customer, tools), ...placeFacts(customer, tools), ...aboutFacts(customer, tools)];
}

const line = (text: string | null | undefined, href?: string): FactLine[] => (text ? [{ text, href }] : []);
const phoneLine = (number: string | null, note?: string): FactLine[] =>
  number ? [{ text: number, href: telephoneHref(number), note }] : [];
const mailLine = (address: string | null): FactLine[] =>
  line(address, address ? `mailto:${address}` : undefined);

function reachFacts(customer: CustomerDetail, { t }: CustomerTools): PresentedFact[] {
  const texts = customerFormTexts(t);
  const kinds = new Map(texts.phoneKinds.map(({ value, label }) => [value, label]));
  const { website } = customer;
  return [
    { key: "nickname", label: texts.nickname, lines: line(customer.nickname) },
    { key: "number", label: texts.number, lines: line(customer.number) },
    { key: "orgNumber", label: orgNumberLabel(customer.country, t), lines: line(customer.orgNumber) },
    { key: "email", label: texts.email, lines: mailLine(customer.email) },
    { key: "emails", label: texts.emails.legend, lines: customer.emails.flatMap(mailLine) },
    { key: "invoiceEmail", label: texts.invoiceEmail, lines: mailLine(customer.invoiceEmail) },
    { key: "phone", label: texts.phone, lines: phoneLine(customer.phone) },
    {
      key: "phones",
      label: texts.phones.legend,
      lines: customer.phones.flatMap(({ kind, number }) => phoneLine(number, kinds.get(kind))),
    },
    { key: "fax", label: texts.fax, lines: line(customer.fax) },
    {
      key: "website",
      label: texts.website,
      lines: line(website?.replace(/^https?:\/\//, "").replace(/\/$/, ""), website ?? undefined),
    },
  ];
}

function placeFacts(customer: CustomerDetail, tools: CustomerTools): PresentedFact[] {
  const { t, actor } = tools;
  const texts = customerFormTexts(t);
  const postal: Address = { ...customer };
  const missing = addressKinds.filter((kind) => !customer.addresses[kind]);
  const names = missing.map((kind) => texts.addressKinds[kind].toLocaleLowerCase(actor.locale));
  const serves = new Intl.ListFormat(actor.locale).format(names);
  const note = names.length > 0 ? t("customers.postalServes", { kinds: serves }) : undefined;
  const kinds = addressKinds.map((kind) => ({
    key: `addresses.${kind}`,
    label: texts.addressKinds[kind],
    ...place(customer.addresses[kind], customer.country, tools),
  }));
  const home = place(postal, customer.country, tools);
  return [
    { key: "street", label: t("customers.address"), ...home, note: home.lines.length > 0 ? note : undefined },
    ...kinds,
    { key: "directions", label: texts.directions, lines: line(customer.directions) },
  ];
}

/** An address as it stands on an envelope, and where it is on the map; the country only when it is not the organisation's. */
function place(address: Address | undefined, home: string, { t, tenant, actor }: CustomerTools) {
  const at = address?.country ?? home;
  const town = [address?.postcode, address?.city].filter(Boolean).join(" ");
  const named = new Intl.DisplayNames(actor.locale, { type: "region" }).of(at) ?? at;
  const written = [address?.street, town, at === tenant.country ? null : named].filter(Boolean);
  if (!address?.street && !town) return { lines: [] };
  return {
    lines: line(written.join("\n")),
    ways: placeLinks({ street: address?.street ?? null, town, country: named }, t),
  };
}

function aboutFacts(customer: CustomerDetail, tools: CustomerTools): PresentedFact[] {
  const { t, format, tenant } = tools;
  const texts = customerFormTexts(t);
  const { employeeCount, annualRevenue, foundedYear, parentId, doNotMarketSince } = customer;
  const currency = customer.annualRevenueCurrency ?? tenant.currency;
  const isTypes = [customer.isCustomer && texts.isCustomer, customer.isSupplier && texts.isSupplier];
  return [
    { key: "isCustomer", label: texts.kind, lines: line(isTypes.filter(Boolean).join(", ")) },
    {
      key: "industry",
      label: texts.industry,
      lines: line([customer.industryCode, customer.industry].filter(Boolean).join(" ")),
    },
    {
      key: "employeeCount",
      label: texts.employees,
      lines: line(employeeCount === null ? null : format.count(employeeCount)),
    },
    { key: "foundedYear", label: texts.founded, lines: line(foundedYear?.toString()) },
    {
      key: "revenue",
      label: t("customers.revenue"),
      lines: line(annualRevenue && format.roundMoney(annualRevenue, currency)),
    },
    {
      key: "parent",
      label: t("customers.parent"),
      lines: line(customer.parentName, parentId ? `/${tenant.slug}/customers/${parentId}` : undefined),
    },
    {
      key: "contact",
      label: t("customers.samePerson"),
      lines: line(customer.contactName, `/${tenant.slug}/contacts/${customer.contactId}`),
    },
    { key: "ownerId", label: texts.owner, lines: line(customer.ownerName) },
    {
      key: "visibility",
      label: texts.visibility,
      lines: line(customer.visibility === "owner" ? texts.ownerOnly : texts.everyone),
    },
    {
      key: "doNotMarket",
      label: t("customers.marketing"),
      lines: line(
        doNotMarketSince && t("customers.noMarketingSince", { date: format.date(doNotMarketSince) }),
      ),
    },
    {
      key: "updated",
      label: t("customers.updated"),
      lines: line(format.date(dateIn(tenant.timeZone, customer.updatedAt))),
    },
  ];
}
