import { orderStatuses } from "@/db/tenant/schema/orders";
import { currencyChoices } from "@/lib/billing/present-billing";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { ListTools, ListWords } from "@/lib/views/list-tools";
import type { OrderList } from "./list-orders";
import { presentOrderStatus } from "./present-order";

type Named = Pick<OrderList, "resolved" | "views" | "fields">;

/** The list of orders in the reader's language: its fields' names, and what can be chosen in them. */
export function orderListWords(list: Named, employees: EmployeeRow[], { t, tenant }: ListTools): ListWords {
  return {
    fields: list.fields,
    names: orderFieldNames(t),
    lockText: t("orders.locked"),
    choices: {
      status: orderStatuses.map((status) => {
        const { name, color } = presentOrderStatus(status, t);
        return { value: status, label: name, color };
      }),
      owner: [
        { value: "me", label: t("views.me") },
        ...employees.map(({ id, name, active }) => ({ value: id, label: name, isRetired: !active })),
      ],
      currency: currencyChoices(tenant.currency),
    },
    place: {
      path: `/${tenant.slug}/orders`,
      state: list.resolved.state,
      base: list.resolved.base,
      hasDefault: list.views.some(({ isDefault }) => isDefault),
    },
  };
}

function orderFieldNames(t: ListTools["t"]): Record<string, string> {
  return {
    title: t("orders.order"),
    number: t("orders.number"),
    customer: t("orders.customer"),
    case: t("orders.case"),
    status: t("orders.status"),
    locked: t("orders.locked"),
    ordered: t("orders.ordered"),
    starts: t("orders.starts"),
    delivers: t("orders.delivers"),
    net: t("orders.net"),
    total: t("orders.total"),
    currency: t("orders.currency"),
    owner: t("orders.owner"),
    yourReference: t("orders.yourReference"),
    paymentTerms: t("orders.paymentTerms"),
    created: t("orders.createdAt"),
    updated: t("orders.updated"),
  };
}
