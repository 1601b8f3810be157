import type { Formatter } from "@/lib/core/format";
import { telephoneHref } from "@/lib/core/telephone-href";
import type { Translate } from "@/lib/i18n/translator";
import type { CustomerContactRow } from "./list-customer-contacts";
import { fullName } from "./rules";

export type PresentedPerson = {
  roleId: string;
  href: string;
  name: string;
  title: string | null;
  email: { text: string; href: string } | null;
  phone: { text: string; href: string } | null;
  isPrimary: boolean;
  /** "Slutade 2026-11-22"; null for those who are there. */
  ended: string | null;
};

type Tools = { t: Translate; format: Formatter; tenant: { slug: string } };

/** The people of a customer as finished texts. */
export function presentCustomerContacts(
  rows: CustomerContactRow[],
  { t, format, tenant }: Tools,
): PresentedPerson[] {
  return rows.map((row) => ({
    roleId: row.roleId,
    href: `/${tenant.slug}/contacts/${row.contactId}`,
    name: fullName(row),
    title: row.title,
    email: row.email ? { text: row.email, href: `mailto:${row.email}` } : null,
    phone: row.phone ? { text: row.phone, href: telephoneHref(row.phone) } : null,
    isPrimary: row.isPrimary,
    ended: row.isEnded && row.untilDate ? t("contacts.endedOn", { date: format.date(row.untilDate) }) : null,
  }));
}
