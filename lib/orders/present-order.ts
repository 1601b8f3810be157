import { type OrderStatus, orderStatuses } from "@/db/tenant/schema/orders";
import type { Tenant } from "@/lib/core/context";
import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import type { OrderRow } from "./short-order";

export type OrderTools = {
  t: Translate;
  format: Formatter;
  tenant: Pick<Tenant, "slug" | "currency" | "country">;
};

export type PresentedOrder = ReturnType<typeof presentOrder>;

/** An order as lists show it, in the reader's language. */
export function presentOrder(row: OrderRow, { t, format, tenant }: OrderTools) {
  const base = `/${tenant.slug}`;
  const amount = (value: string) =>
    row.currency === tenant.currency ? format.amount(value) : format.money(value, row.currency);
  return {
    href: `${base}/orders/${row.id}`,
    number: row.number,
    title: row.title,
    status: presentOrderStatus(row.status, t),
    isLocked: row.isLocked,
    starts: row.startsOn && format.date(row.startsOn),
    delivers: row.deliversOn && format.date(row.deliversOn),
    total: amount(row.total),
  };
}

export function presentOrderStatus(status: OrderStatus, t: Translate) {
  const known = {
    draft: { name: t("orders.draft"), color: 7 },
    confirmed: { name: t("orders.confirmed"), color: 2 },
    delivered: { name: t("orders.delivered"), color: "ok" },
    cancelled: { name: t("orders.cancelled"), color: "danger" },
  } as const;
  return known[status];
}

/** What an order's status may be changed to. */
export const otherStatuses = (present: OrderStatus, t: Translate) =>
  orderStatuses
    .filter((status) => status !== present)
    .map((status) => ({ status, name: presentOrderStatus(status, t).name }));

export function orderTableTexts(t: Translate) {
  return {
    caption: t("orders.title"),
    number: t("orders.number"),
    title: t("orders.order"),
    status: t("orders.status"),
    starts: t("orders.starts"),
    delivers: t("orders.delivers"),
    total: t("orders.total"),
    locked: t("orders.locked"),
    more: t("layout.rowMore"),
  };
}
