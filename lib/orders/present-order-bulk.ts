import { orderStatuses } from "@/db/tenant/schema/orders";
import { leftNames } from "@/lib/bulk/left-names";
import type { Translate } from "@/lib/i18n/translator";
import { bulkFlash } from "@/lib/views/bulk-flash";
import type { changeOrders } from "./change-orders";
import { presentOrderStatus } from "./present-order";

export type PresentedOrderBulk = ReturnType<typeof presentOrderBulk>;

/** What many orders can be given at once. */
export function presentOrderBulk(t: Translate) {
  return {
    statuses: orderStatuses.map((status) => ({ value: status, name: presentOrderStatus(status, t).name })),
    texts: {
      status: t("orders.status"),
      choose: t("views.choose"),
      setStatus: t("orders.setStatus"),
      delivers: t("orders.deliversOn"),
      setDelivers: t("orders.setDelivers"),
      locked: t("orders.lockMany"),
      lock: t("orders.lockChosen"),
      unlock: t("orders.unlockChosen"),
    },
  };
}

/** What is said when many orders were changed: how many, and which could not be. */
export function orderBulkFlash(
  t: Translate,
  { count, change, left, total }: Awaited<ReturnType<typeof changeOrders>>,
) {
  if (total) return bulkFlash(t, { count, change: "restore", total });
  const said =
    change === "archive" || change === "restore"
      ? bulkFlash(t, { count, change })
      : t("views.bulkChanged", { count });
  return left.rows > 0 ? `${said} ${t("orders.bulkLeft", { count: left.rows })} ${leftNames(t, left)}` : said;
}
