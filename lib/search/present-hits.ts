import type { Translate } from "@/lib/i18n/translator";
import type { Found } from "./search-everything";

export type PresentedHits = { title: string; hits: { label: string; hint: string; href: string }[] };

type Tools = { t: Translate; tenant: { slug: string } };

/** The hits in their groups as finished texts; a group without any is left out. */
export function presentHits(found: Found, { t, tenant }: Tools): PresentedHits[] {
  const base = `/${tenant.slug}`;
  const hint = (...parts: (string | null)[]) => parts.filter(Boolean).join(" · ");
  const groups = [
    {
      title: t("search.customers"),
      hits: found.customers.map(({ id, name, nickname, number, orgNumber, city }) => ({
        label: name,
        hint: hint(nickname, number, orgNumber, city),
        href: `${base}/customers/${id}`,
      })),
    },
    {
      title: t("search.contacts"),
      hits: found.contacts.map(({ id, name, customerName, email }) => ({
        label: name,
        hint: hint(customerName, email),
        href: `${base}/contacts/${id}`,
      })),
    },
    {
      title: t("search.cases"),
      hits: found.cases.map(({ id, number, title, customerName, statusName }) => ({
        label: title,
        hint: hint(String(number), customerName, statusName),
        href: `${base}/cases/${id}`,
      })),
    },
    {
      title: t("search.orders"),
      hits: found.orders.map(({ id, number, title, customerName }) => ({
        label: title,
        hint: hint(number, customerName),
        href: `${base}/orders/${id}`,
      })),
    },
  ];
  return groups.filter((group) => group.hits.length > 0);
}
