import type { Tenant } from "@/lib/core/context";
import { dateIn } from "@/lib/core/dates";
import type { Formatter } from "@/lib/core/format";
import { rowsPerPage } from "@/lib/core/paging";
import { telephoneHref } from "@/lib/core/telephone-href";
import type { Translate } from "@/lib/i18n/translator";
import { contactHref } from "./contact-href";
import type { ContactList, ContactRow } from "./list-contacts";
import { fullName } from "./rules";
import type { ContactFilter } from "./schema";

export type ContactTools = {
  t: Translate;
  format: Formatter;
  tenant: Pick<Tenant, "slug" | "timeZone">;
};

export type PresentedContact = {
  href: string;
  name: string;
  place: { href: string; name: string; title: string | null; others: number } | null;
  email: string | null;
  phone: { text: string; href: string } | null;
  updated: string;
};

/** A page of the contact list as finished texts: rows, headings that sort, search, pager. */
export function presentContactList(page: ContactList, filter: ContactFilter, tools: ContactTools) {
  const { t, format } = tools;
  const base = `/${tools.tenant.slug}/contacts`;
  const from = (page.page - 1) * rowsPerPage + 1;
  const count = format.count(page.count);
  const range = { from: format.count(from), to: format.count(from + page.rows.length - 1), count };
  const stepTo = (cursor: string | null) => (cursor ? contactHref(base, filter, { cursor }) : undefined);
  const turned = contactHref(base, filter, { dir: filter.dir === "asc" ? "desc" : "asc" });
  return {
    count: page.isMore ? t("contacts.moreThan", { count }) : count,
    rows: page.rows.map((row) => presentRow(row, tools)),
    sort: { href: turned, direction: `${filter.dir}ending` as const },
    search: {
      label: t("contacts.search"),
      action: base,
      value: filter.q ?? undefined,
      keep: { dir: filter.dir === "asc" ? undefined : filter.dir },
    },
    pager: {
      label: t("contacts.pager"),
      summary: page.isMore ? t("contacts.summaryMore", range) : t("contacts.summary", range),
      previous: { label: t("contacts.previous"), href: stepTo(page.previous) },
      next: { label: t("contacts.next"), href: stepTo(page.next) },
    },
  };
}

function presentRow(row: ContactRow, { format, tenant }: ContactTools): PresentedContact {
  const [first, ...others] = row.places;
  return {
    href: `/${tenant.slug}/contacts/${row.id}`,
    name: fullName(row),
    place: first
      ? {
          href: `/${tenant.slug}/customers/${first.customerId}`,
          name: first.customerName,
          title: first.title,
          others: others.length,
        }
      : null,
    email: row.email,
    phone: row.phone ? { text: row.phone, href: telephoneHref(row.phone) } : null,
    updated: format.date(dateIn(tenant.timeZone, row.updatedAt)),
  };
}
