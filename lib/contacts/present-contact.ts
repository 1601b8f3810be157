import { dateIn } from "@/lib/core/dates";
import { telephoneHref } from "@/lib/core/telephone-href";
import { reachTexts } from "@/lib/customers/customer-form-texts";
import type { CustomerTools } from "@/lib/customers/customer-tools";
import type { ContactDetail } from "./get-contact";
import { fullName } from "./rules";

type Link = { text: string; href: string; note?: string };
export type PresentedContactFact = {
  key: string;
  label: string;
  text?: string | null;
  note?: string;
  /** It holds no longer, or not yet. */
  isPast?: boolean;
  links?: Link[];
  tags?: { name: string; color: number }[];
};

/** A person's card as finished texts: the line under the name, what to know first, the facts, what can be taken along. */
export function presentContact(
  contact: ContactDetail,
  ownFacts: PresentedContactFact[],
  tools: CustomerTools,
) {
  const { t, format } = tools;
  const current = contact.roles.filter((role) => !role.isEnded);
  const [first] = current;
  const { doNotMarketSince: since, privateCustomer } = contact;
  return {
    name: fullName(contact),
    meta: [
      first ? [first.title, first.customerName].filter(Boolean).join(", ") : null,
      contact.city,
      privateCustomer ? t("contacts.privateCustomer") : null,
    ],
    warnings: [
      since ? t("contacts.doNotMarketSince", { date: format.date(since) }) : null,
      contact.visibility === "owner" ? t("contacts.ownerOnly") : null,
    ].filter((text) => text !== null),
    facts: [...factsOf(contact, tools), ...ownFacts].filter(
      ({ text, links, tags }) => text || (links && links.length > 0) || (tags && tags.length > 0),
    ),
    downloads: [
      { label: t("contacts.download"), href: vcardHref(contact.id, tools) },
      ...current.map(({ roleId, customerName: name }) => ({
        label: t("contacts.downloadAt", { name }),
        href: `${vcardHref(contact.id, tools)}?role=${roleId}`,
      })),
    ],
  };
}

const vcardHref = (id: string, { tenant }: CustomerTools) => `/${tenant.slug}/contacts/${id}/vcard`;

function factsOf(contact: ContactDetail, tools: CustomerTools): PresentedContactFact[] {
  const { t, format, tenant } = tools;
  const { privateCustomer } = contact;
  return [
    { key: "email", label: t("contacts.email"), links: mailLinks(contact) },
    { key: "phone", label: t("contacts.phone"), links: phoneLinks(contact, tools) },
    { key: "street", label: t("contacts.address"), text: addressOf(contact, tools) },
    {
      key: "categoryIds",
      label: t("contacts.categories"),
      tags: contact.categories.map(({ name, colorSlot }) => ({ name, color: colorSlot })),
    },
    { key: "tags", label: t("contacts.tags"), text: contact.tags.join(", ") },
    {
      key: "privateCustomer",
      label: t("contacts.privateCustomer"),
      links: privateCustomer
        ? [
            {
              text: privateCustomer.number ?? t("contacts.showPrivateCustomer"),
              href: `/${tenant.slug}/customers/${privateCustomer.id}`,
            },
          ]
        : [],
    },
    { key: "ownerId", label: t("contacts.owner"), text: contact.ownerName },
    {
      key: "updated",
      label: t("contacts.updated"),
      text: format.date(dateIn(tenant.timeZone, contact.updatedAt)),
    },
  ];
}

function mailLinks({ email, emails }: ContactDetail): Link[] {
  const all = email ? [email, ...emails] : emails;
  return all.map((address) => ({ text: address, href: `mailto:${address}` }));
}

function phoneLinks({ phone, phoneE164, phones }: ContactDetail, { t }: CustomerTools): Link[] {
  const kinds = new Map(reachTexts(t).phoneKinds.map(({ value, label }) => [value, label]));
  const link = (number: string, e164: string | null, note?: string) => ({
    text: number,
    href: telephoneHref(e164 ?? number),
    note,
  });
  return [
    ...(phone ? [link(phone, phoneE164)] : []),
    ...phones.map(({ number, e164, kind }) => link(number, e164, kinds.get(kind))),
  ];
}

/** As it stands on an envelope; the country only when it is not the organisation's own. */
function addressOf(contact: ContactDetail, { tenant, actor }: CustomerTools): string | null {
  const { street, postcode, city, country } = contact;
  const town = [postcode, city].filter(Boolean).join(" ");
  if (!street && !town) return null;
  const isForeign = country !== null && country !== tenant.country;
  const named = isForeign ? new Intl.DisplayNames(actor.locale, { type: "region" }).of(country) : null;
  return [street, town, named].filter(Boolean).join("\n");
}
