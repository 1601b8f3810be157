import type { CategoryRow } from "@/lib/categories/list-categories";
import type { Actor, Tenant } from "@/lib/core/context";
import { dateIn } from "@/lib/core/dates";
import type { Formatter } from "@/lib/core/format";
import { rowsPerPage } from "@/lib/core/paging";
import type { Translate } from "@/lib/i18n/translator";
import { customerHref } from "./customer-href";
import type { CustomerList, CustomerRow } from "./list-customers";
import { type CustomerFilter, type CustomerSort, customerSorts, usualDirection } from "./schema";

export type CustomerTools = {
  t: Translate;
  format: Formatter;
  tenant: Pick<Tenant, "slug" | "currency" | "country" | "timeZone">;
  actor: Pick<Actor, "employeeId" | "locale">;
};

export type PresentedCustomer = {
  href: string;
  name: string;
  nickname: string | null;
  number: string | null;
  orgNumber: string | null;
  city: string | null;
  categories: { name: string; color: number }[];
  ownerName: string | null;
  openCases: string;
  weighted: string[];
  updated: string;
};

/** A page of the list as finished texts: rows, headings that sort, the pager. */
export function presentCustomerList(
  page: CustomerList,
  categories: CategoryRow[],
  filter: CustomerFilter,
  tools: CustomerTools,
) {
  const { t, format } = tools;
  const base = `/${tools.tenant.slug}/customers`;
  const categoryOf = new Map(categories.map(({ id, name, colorSlot }) => [id, { name, color: colorSlot }]));
  const from = (page.page - 1) * rowsPerPage + 1;
  const count = format.count(page.count);
  const range = { from: format.count(from), to: format.count(from + page.rows.length - 1), count };
  const stepTo = (cursor: string | null) => (cursor ? customerHref(base, filter, { cursor }) : undefined);
  return {
    count: page.isMore ? t("customers.moreThan", { count }) : count,
    rows: page.rows.map((row) => presentRow(row, base, categoryOf, tools)),
    sorts: sortsOf(base, filter),
    pager: {
      label: t("customers.pager"),
      summary: page.isMore ? t("customers.summaryMore", range) : t("customers.summary", range),
      previous: { label: t("customers.previous"), href: stepTo(page.previous) },
      next: { label: t("customers.next"), href: stepTo(page.next) },
    },
  };
}

type CategoryMark = { name: string; color: number };

function presentRow(
  row: CustomerRow,
  base: string,
  categoryOf: Map<string, CategoryMark>,
  { format, tenant }: CustomerTools,
): PresentedCustomer {
  return {
    href: `${base}/${row.id}`,
    name: row.name,
    nickname: row.nickname,
    number: row.number,
    orgNumber: row.orgNumber,
    city: row.city,
    categories: row.categoryIds.flatMap((id) => categoryOf.get(id) ?? []),
    ownerName: row.ownerName,
    openCases: row.openCases > 0 ? format.count(row.openCases) : "",
    weighted: row.weighted.map(({ amount, currency }) => format.roundMoney(amount, currency)),
    updated: format.date(dateIn(tenant.timeZone, row.updatedAt)),
  };
}

type SortLink = { href: string; direction?: "ascending" | "descending" };

/** A press on the heading that sorts already turns the order round. */
function sortsOf(base: string, filter: CustomerFilter): Record<CustomerSort, SortLink> {
  const now = filter.dir ?? usualDirection(filter.sort);
  const link = (sort: CustomerSort): SortLink => {
    if (sort !== filter.sort) return { href: customerHref(base, filter, { sort, dir: undefined }) };
    const dir = now === "asc" ? "desc" : "asc";
    return { href: customerHref(base, filter, { sort, dir }), direction: `${now}ending` };
  };
  return Object.fromEntries(customerSorts.map((sort) => [sort, link(sort)])) as Record<
    CustomerSort,
    SortLink
  >;
}
