import type { RowTools } from "../row-menus";
import { archiveOrderAction, lockOrderAction, unlockOrderAction } from "./actions";

/** The actions of an order's own page, on the rows of lists. */
export function orderRowMenu(org: string, { t, can }: RowTools) {
  const mayWrite = can("order:write");
  const fields = { orderId: "{id}" };
  return {
    links: [
      ...(mayWrite ? [{ only: "open", label: t("common.edit"), to: "{href}/edit", key: "E" }] : []),
      { label: t("orders.confirmation"), to: "{href}/confirmation", newTab: true },
    ],
    actions: mayWrite
      ? [
          { only: "open", label: t("orders.lock"), action: lockOrderAction.bind(null, org), fields },
          { only: "locked", label: t("orders.unlock"), action: unlockOrderAction.bind(null, org), fields },
          { label: t("orders.archive"), action: archiveOrderAction.bind(null, org), fields },
        ]
      : [],
  };
}
