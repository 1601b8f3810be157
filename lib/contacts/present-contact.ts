import { placeLinks } from "@/lib/addresses/place-links";
import { dateIn } from "@/lib/core/dates";
import { telephoneHref } from "@/lib/core/telephone-href";
import { reachTexts } from "@/lib/customers/customer-form-texts";
import type { CustomerTools } from "@/lib/customers/customer-tools";
import type { FactLine, PresentedFact } from "@/lib/customers/present-customer-facts";
import type { ContactDetail } from "./get-contact";
import { fullName } from "./rules";

/** A person's card as finished texts: the line under the name, what to know first, the facts, what can be taken along. */
export function presentContact(contact: ContactDetail, tools: CustomerTools) {
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
    facts: factsOf(contact, tools),
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

/** What is known of the person themselves, and what could be: a fact without lines is not there yet. */
function factsOf(contact: ContactDetail, tools: CustomerTools): PresentedFact[] {
  const { t, format, tenant } = tools;
  const { privateCustomer, email, emails, phone, phoneE164, phones, categories } = contact;
  const texts = reachTexts(t);
  const kinds = new Map(texts.phoneKinds.map(({ value, label }) => [value, label]));
  const line = (text: string | null | undefined, href?: string, note?: string): FactLine[] =>
    text ? [{ text, href, note }] : [];
  const mail = (address: string | null) => line(address, address ? `mailto:${address}` : undefined);
  const names = categories.map(({ name }) => name).join(", ");
  return [
    { key: "email", label: t("contacts.email"), lines: mail(email) },
    { key: "emails", label: texts.emails.legend, lines: emails.flatMap(mail) },
    { key: "phone", label: t("contacts.phone"), lines: line(phone, telephoneHref(phoneE164 ?? phone ?? "")) },
    {
      key: "phones",
      label: texts.phones.legend,
      lines: phones.flatMap(({ number, e164, kind }) =>
        line(number, telephoneHref(e164 ?? number), kinds.get(kind)),
      ),
    },
    { key: "street", label: t("contacts.address"), ...addressOf(contact, tools), isWide: true },
    { key: "categoryIds", label: t("contacts.categories"), lines: line(names), isWide: true },
    { key: "tags", label: t("contacts.tags"), lines: line(contact.tags.join(", ")) },
    {
      key: "privateCustomer",
      label: t("contacts.privateCustomer"),
      lines: privateCustomer
        ? line(
            privateCustomer.number ?? t("contacts.showPrivateCustomer"),
            `/${tenant.slug}/customers/${privateCustomer.id}`,
          )
        : [],
    },
    { key: "ownerId", label: t("contacts.owner"), lines: line(contact.ownerName) },
    {
      key: "visibility",
      label: t("contacts.visibility"),
      lines: line(contact.visibility === "owner" ? t("contacts.ownerOnly") : t("contacts.everyone")),
    },
    {
      key: "updated",
      label: t("contacts.updated"),
      lines: line(format.date(dateIn(tenant.timeZone, contact.updatedAt))),
    },
  ];
}

/** As it stands on an envelope; the country only when it is not the organisation's own. */
function addressOf(
  contact: ContactDetail,
  { t, tenant, actor }: CustomerTools,
): Pick<PresentedFact, "lines" | "ways"> {
  const { street, postcode, city, country } = contact;
  const town = [postcode, city].filter(Boolean).join(" ");
  if (!street && !town) return { lines: [] };
  const at = country ?? tenant.country;
  const named = new Intl.DisplayNames(actor.locale, { type: "region" }).of(at) ?? at;
  const written = [street, town, at === tenant.country ? null : named];
  return {
    lines: written.flatMap((text) => (text ? [{ text }] : [])),
    ways: placeLinks({ street, town, country: named }, t),
  };
}
