import { phoneE164 } from "@/lib/core/phone";
import type { ContactDetail } from "./get-contact";
import { splitTitles } from "./role-titles";
import { fullName } from "./rules";
import { type VcardPerson, writeVcard } from "./vcard";

type Tools = { tenant: { country: string }; actor: { locale: string } };

/**
 * A person's vCard and what the file is called: with how they are reached at one of their companies first when `roleId`
 * names a place that the reader may know of, and the private details after. Null for a place that is none of theirs.
 */
export function presentVcard(contact: ContactDetail, roleId: string | null, { tenant, actor }: Tools) {
  const role = roleId === null ? null : contact.roles.find((place) => place.roleId === roleId);
  if (role === undefined) return null;
  const { email, emails, phone, phones, street, postcode, city, country } = contact;
  const home = (address: string) => ({ address, kind: "home" as const });
  const person: VcardPerson = {
    id: contact.id,
    firstName: contact.firstName,
    lastName: contact.lastName,
    updatedAt: contact.updatedAt,
    emails: [
      ...(role?.email ? [{ address: role.email, kind: "work" as const }] : []),
      ...(email ? [email, ...emails] : emails).map(home),
    ],
    phones: [
      ...(role?.phone
        ? [
            {
              number: role.phone,
              e164: phoneE164(role.phone, role.customerCountry),
              kind: "work" as const,
              isMobile: false,
            },
          ]
        : []),
      ...(phone ? [{ number: phone, e164: contact.phoneE164, kind: "home" as const, isMobile: true }] : []),
      ...phones.map(({ number, e164, kind }) => ({
        number,
        e164,
        kind: "home" as const,
        isMobile: kind === "mobile",
      })),
    ],
    address:
      street || postcode || city
        ? { street, postcode, city, country: countryName(country ?? tenant.country, actor.locale) }
        : null,
    company: role && { name: role.customerName, titles: splitTitles(role.title) },
  };
  return { fileName: fullName(contact), text: writeVcard(person) };
}

const countryName = (country: string, locale: string) =>
  new Intl.DisplayNames(locale, { type: "region" }).of(country) ?? country;
