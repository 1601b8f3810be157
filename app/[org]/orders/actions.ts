"use server";

import { archiveOrder } from "@/lib/orders/archive-order";
import { changeOrderCell } from "@/lib/orders/change-order-cell";
import { changeOrders } from "@/lib/orders/change-orders";
import { createOrder } from "@/lib/orders/create-order";
import { createOrderFromCase } from "@/lib/orders/create-order-from-case";
import { lockOrder } from "@/lib/orders/lock-order";
import { presentOrderStatus } from "@/lib/orders/present-order";
import { orderBulkFlash } from "@/lib/orders/present-order-bulk";
import { restoreOrder } from "@/lib/orders/restore-order";
import { setOrderStatus } from "@/lib/orders/set-order-status";
import { unlockOrder } from "@/lib/orders/unlock-order";
import { updateOrder } from "@/lib/orders/update-order";
import { formAction } from "@/lib/request/action";
import { bulkRedirect } from "@/lib/views/bulk-redirect";

// A new order has no lines yet: they are what comes next.
export const createOrderAction = formAction(createOrder, {
  redirectTo: ({ id }, slug) => `/${slug}/orders/${id}/edit`,
  flash: (t, { number }) => t("orders.created", { number }),
  undoable: true,
});

export const convertCaseAction = formAction(createOrderFromCase, {
  redirectTo: ({ id }, slug) => `/${slug}/orders/${id}`,
  flash: (t, { number }) => t("orders.converted", { number }),
  undoable: true,
});

export const updateOrderAction = formAction(updateOrder, {
  redirectTo: ({ id }, slug) => `/${slug}/orders/${id}`,
  flash: (t, { number }) => t("orders.saved", { number }),
  undoable: true,
});

export const lockOrderAction = formAction(lockOrder, {
  flash: (t, { number }) => t("orders.lockedNow", { number }),
  undoable: true,
});

export const unlockOrderAction = formAction(unlockOrder, {
  flash: (t, { number }) => t("orders.unlockedNow", { number }),
  undoable: true,
});

export const setOrderStatusAction = formAction(setOrderStatus, {
  flash: (t, { number, status }) =>
    t("orders.statusNow", { number, status: presentOrderStatus(status, t).name }),
  undoable: true,
});

export const archiveOrderAction = formAction(archiveOrder, {
  redirectTo: (_, slug) => `/${slug}/orders`,
  flash: (t, { number }) => t("orders.archivedNow", { number }),
  undoable: true,
});

export const restoreOrderAction = formAction(restoreOrder, {
  flash: (t, { number }) => t("orders.restoredNow", { number }),
});

export const changeOrdersAction = formAction(changeOrders, {
  redirectTo: bulkRedirect,
  flash: orderBulkFlash,
  undoable: ({ runId }) => !runId,
});

/** One cell of the list. */
export const updateOrderCellAction = formAction(changeOrderCell, {
  flash: (t, { number }) => t("orders.saved", { number }),
  undoable: true,
});
