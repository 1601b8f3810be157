import type { Formatter } from "@/lib/core/format";
import { telephoneHref } from "@/lib/core/telephone-href";
import type { Translate } from "@/lib/i18n/translator";
import type { ContactDetail } from "./get-contact";
import type { CustomerContactRow } from "./list-customer-contacts";
import { fullName } from "./rules";

/** A person's place at a customer, seen from either side: `name` is the other one's. */
export type PresentedRole = {
  roleId: string;
  href: string;
  name: string;
  title: string | null;
  email: { text: string; href: string } | null;
  phone: { text: string; href: string } | null;
  isPrimary: boolean;
  isInvoiceContact: boolean;
  isEnded: boolean;
  /** "Sedan 2020-01-01", "2020-01-01–2026-11-22", "Slutar 2027-01-31"; null when nothing is known. */
  period: string | null;
};

type Tools = { t: Translate; format: Formatter; tenant: { slug: string } };
type Role = Pick<
  CustomerContactRow,
  | "roleId"
  | "title"
  | "email"
  | "phone"
  | "isPrimary"
  | "isInvoiceContact"
  | "fromDate"
  | "untilDate"
  | "isEnded"
>;

/** The people of a customer as finished texts. */
export function presentPeople(rows: CustomerContactRow[], tools: Tools): PresentedRole[] {
  const base = `/${tools.tenant.slug}/contacts`;
  return rows.map((row) => presentRole(row, fullName(row), `${base}/${row.contactId}`, tools));
}

/** The companies of a person as finished texts. */
export function presentCompanies(rows: ContactDetail["roles"], tools: Tools): PresentedRole[] {
  const base = `/${tools.tenant.slug}/customers`;
  return rows.map((row) => presentRole(row, row.customerName, `${base}/${row.customerId}`, tools));
}

function presentRole(role: Role, name: string, href: string, tools: Tools): PresentedRole {
  const { roleId, title, email, phone, isPrimary, isInvoiceContact, isEnded } = role;
  return {
    roleId,
    href,
    name,
    title,
    email: email ? { text: email, href: `mailto:${email}` } : null,
    phone: phone ? { text: phone, href: telephoneHref(phone) } : null,
    isPrimary,
    isInvoiceContact,
    isEnded,
    period: periodOf(role, tools),
  };
}

function periodOf({ fromDate, untilDate, isEnded }: Role, { t, format }: Tools): string | null {
  const from = fromDate && format.date(fromDate);
  if (!untilDate) return from && t("contacts.since", { date: from });
  const until = format.date(untilDate);
  if (!isEnded) return t("contacts.endsOn", { date: until });
  return from ? t("contacts.fromUntil", { from, until }) : t("contacts.endedOn", { date: until });
}
