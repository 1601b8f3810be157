import { sql } from "drizzle-orm";
import { employees } from "@/db/tenant/schema/employees";
import { orders } from "@/db/tenant/schema/orders";
import { orderSums } from "@/db/tenant/views/order-sums";

/** What lists show of an order; the query joins employees. Sums come from the view, one order at a time. */
export const shortOrder = {
  id: orders.id,
  number: orders.number,
  title: orders.title,
  customerId: orders.customerId,
  customerName: orders.customerName,
  status: orders.status,
  currency: orders.currency,
  orderedOn: orders.orderedOn,
  startsOn: orders.startsOn,
  deliversOn: orders.deliversOn,
  isLocked: sql<boolean>`${orders.lockedAt} is not null`,
  ownerName: employees.name,
  net: sql<string>`(select ${orderSums.net}::text from ${orderSums} where ${orderSums.orderId} = ${orders.id})`,
  total: sql<string>`(select ${orderSums.total}::text from ${orderSums} where ${orderSums.orderId} = ${orders.id})`,
};
