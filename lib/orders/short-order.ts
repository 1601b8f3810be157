import { sql } from "drizzle-orm";
import { type OrderStatus, orders } from "@/db/tenant/schema/orders";
import { orderSums } from "@/db/tenant/views/order-sums";

export type OrderRow = {
  id: string;
  number: string;
  title: string;
  status: OrderStatus;
  currency: string;
  startsOn: string | null;
  deliversOn: string | null;
  isLocked: boolean;
  /** A decimal string, with VAT. */
  total: string;
};

/** What a card's table shows of an order. Sums come from the view, one order at a time. */
export const shortOrder = {
  id: orders.id,
  number: orders.number,
  title: orders.title,
  status: orders.status,
  currency: orders.currency,
  startsOn: orders.startsOn,
  deliversOn: orders.deliversOn,
  isLocked: sql<boolean>`${orders.lockedAt} is not null`,
  total: sql<string>`(select ${orderSums.total}::text from ${orderSums} where ${orderSums.orderId} = ${orders.id})`,
};
