import { orderStatuses } from "@/db/tenant/schema/orders";
import type { Actor } from "@/lib/core/context";
import { type Page, rowsPerPage } from "@/lib/core/paging";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import { presentFile } from "@/lib/views/present-file";
import { orderHref, orderParameters } from "./order-href";
import { type OrderTools, orderTableTexts, presentOrder, presentOrderStatus } from "./present-order";
import type { OrderRow } from "./read-orders";
import { type OrderFilter, type OrderSort, orderSorts, usualDirection } from "./schema";
import type { OrderTotal } from "./sum-orders";

/** Rows, sums of all hits, pager and orders of the list, in the reader's language. */
export function presentOrderList(
  page: Page<OrderRow>,
  totals: OrderTotal[],
  filter: OrderFilter,
  tools: OrderTools,
) {
  const { t, format, tenant } = tools;
  const base = `/${tenant.slug}/orders`;
  const count = totals.reduce((sum, total) => sum + total.count, 0);
  const from = (page.page - 1) * rowsPerPage + 1;
  const step = (label: string, cursor: string | null) => ({
    label,
    href: cursor ? orderHref(base, filter, { cursor }) : undefined,
  });
  const texts = orderTableTexts(t);
  const sort = presentSorts(filter, texts, tools);
  return {
    count,
    rows: page.rows.map((row) => presentOrder(row, tools)),
    texts,
    footer: {
      label: t("orders.sum"),
      count: t("orders.count", { count }),
      net: totals.map(({ net, currency }) => format.money(net, currency)),
      total: totals.map(({ total, currency }) => format.money(total, currency)),
    },
    pager: {
      label: t("orders.pages"),
      summary: t("orders.pageOf", {
        from: format.count(from),
        to: format.count(from + page.rows.length - 1),
        count: format.count(count),
      }),
      previous: step(t("orders.previous"), page.previous),
      next: step(t("orders.next"), page.next),
    },
    sort,
    sorts: Object.fromEntries(sort.options.map(({ sort: key, ...option }) => [key, option])),
  };
}

function presentSorts(filter: OrderFilter, labels: Record<OrderSort, string>, { t, tenant }: OrderTools) {
  const options = orderSorts.map((sort) => ({
    sort,
    label: labels[sort],
    current: filter.sort === sort,
    direction: filter.sort === sort ? filter.dir : undefined,
    href: orderHref(`/${tenant.slug}/orders`, filter, {
      sort,
      dir: filter.sort !== sort ? usualDirection(sort) : filter.dir === "asc" ? "desc" : "asc",
    }),
  }));
  return { label: t("orders.sortBy", { name: labels[filter.sort] }), options };
}

type Tools = OrderTools & { actor: Pick<Actor, "employeeId"> };
type Chosen = Pick<OrderFilter, "status" | "owner" | "locked" | "archived">;

/** The bar above the list: the search, and each filter with the address of each choice. */
export function presentOrderBar(
  filter: OrderFilter,
  employees: EmployeeRow[],
  name: string | undefined,
  tools: Tools,
) {
  const { t, format, tenant, actor } = tools;
  const base = `/${tenant.slug}/orders`;
  const to = (changes: Partial<OrderFilter>) => orderHref(base, filter, changes);
  const chip = <Key extends keyof Chosen>(key: Key, label: string, choices: [OrderFilter[Key], string][]) => {
    const options = choices.map(([value, text]) => ({
      label: text,
      href: to({ [key]: filter[key] === value ? undefined : value }),
      current: filter[key] === value,
    }));
    return {
      id: `filter-${key}`,
      label,
      options,
      value: options.find(({ current }) => current)?.label,
      clear: { label: t("orders.removeFilter", { name: label }), href: to({ [key]: undefined }) },
    };
  };
  const others = employees.filter(
    ({ id, active }) => id !== actor.employeeId && (active || id === filter.owner),
  );
  return {
    action: base,
    file: presentFile(orderHref(`${base}/export`, filter), t),
    keep: orderParameters(filter),
    query: filter.q,
    chips: [
      chip(
        "status",
        t("orders.status"),
        orderStatuses.map((status) => [status, presentOrderStatus(status, t).name]),
      ),
      chip("owner", t("orders.owner"), [
        [actor.employeeId, t("orders.mine")],
        ...others.map(({ id, name: person }): [string, string] => [id, person]),
        ["none", t("orders.noOwner")],
      ]),
      chip("locked", t("orders.locked"), [
        ["yes", t("common.yes")],
        ["no", t("common.no")],
      ]),
      chip("archived", t("orders.archivedFilter"), [["1", t("common.yes")]]),
    ],
    active: [
      ...(filter.customer
        ? [{ text: name ?? t("orders.oneCustomer"), href: to({ customer: undefined }) }]
        : []),
      ...(filter.case ? [{ text: t("orders.oneCase"), href: to({ case: undefined }) }] : []),
    ],
    interval: {
      label: t("orders.ordered"),
      value: [filter.from, filter.to].some(Boolean)
        ? [filter.from, filter.to].map((day) => (day ? format.date(day) : "")).join("–")
        : undefined,
      clear: {
        label: t("orders.removeFilter", { name: t("orders.ordered") }),
        href: to({ from: undefined, to: undefined }),
      },
    },
    texts: {
      label: t("orders.filters"),
      search: t("orders.search"),
      remove: t("orders.remove"),
      from: t("orders.from"),
      to: t("orders.to"),
      apply: t("orders.apply"),
    },
  };
}
