import { orderStatuses } from "@/db/tenant/schema/orders";
import type { Actor } from "@/lib/core/context";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import { choiceChips } from "@/lib/views/choice-chips";
import { type ListPlace, listHref } from "@/lib/views/list-href";
import { hiddenOf } from "@/lib/views/present-columns";
import type { OrderList } from "./list-orders";
import { orderFacets } from "./order-list-asked";
import { type OrderTools, presentOrderStatus } from "./present-order";
import type { OrderFilter } from "./schema";

/** The sums of all hits, not of the page: a line for each currency, below its columns. */
export function presentOrderSums({ totals, count }: OrderList, { t, format }: OrderTools) {
  return {
    title: `${t("orders.sum")}: ${t("orders.count", { count })}`,
    net: totals.map(({ net, currency }) => format.money(net, currency)),
    total: totals.map(({ total, currency }) => format.money(total, currency)),
  };
}

type Tools = OrderTools & { actor: Pick<Actor, "employeeId"> };
type To = (changes: Partial<OrderFilter>) => string;

/** The fixed filters: what can be chosen, what is chosen, and the address of each choice; the view and its conditions stay. */
export function presentOrderChips(
  place: ListPlace,
  { filter, customerName }: Pick<OrderList, "filter" | "customerName">,
  employees: EmployeeRow[],
  tools: Tools,
) {
  const { t, format } = tools;
  const to: To = (changes) => listHref(place, { facets: orderFacets({ ...filter, ...changes }) });
  const { customer, from, to: until } = filter;
  return {
    chips: chipsOf(filter, employees, to, tools),
    active: [
      ...(customer
        ? [{ text: customerName ?? t("orders.oneCustomer"), href: to({ customer: undefined }) }]
        : []),
      ...(filter.case ? [{ text: t("orders.oneCase"), href: to({ case: undefined }) }] : []),
    ],
    interval: {
      label: t("orders.ordered"),
      value: from || until ? [from, until].map((day) => (day ? format.date(day) : "")).join("–") : undefined,
      clear: {
        label: t("orders.removeFilter", { name: t("orders.ordered") }),
        href: to({ from: undefined, to: undefined }),
      },
    },
    action: place.path,
    keep: hiddenOf(place, { facets: orderFacets({ ...filter, from: undefined, to: undefined }) }),
    days: { from, to: until },
    texts: {
      remove: t("orders.remove"),
      from: t("orders.from"),
      to: t("orders.to"),
      apply: t("orders.apply"),
    },
  };
}

function chipsOf(filter: OrderFilter, employees: EmployeeRow[], to: To, { t, actor }: Tools) {
  const chip = choiceChips({ filter, to, remove: (name) => t("orders.removeFilter", { name }) });
  const others = employees.filter(
    ({ id, active }) => id !== actor.employeeId && (active || id === filter.owner),
  );
  return [
    chip(
      "status",
      t("orders.status"),
      orderStatuses.map((status) => [status, presentOrderStatus(status, t).name]),
    ),
    chip("owner", t("orders.owner"), [
      [actor.employeeId, t("orders.mine")],
      ...others.map(({ id, name }): [string, string] => [id, name]),
      ["none", t("orders.noOwner")],
    ]),
    chip("locked", t("orders.locked"), [
      ["yes", t("common.yes")],
      ["no", t("common.no")],
    ]),
  ];
}
