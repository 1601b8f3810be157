import { eq, type SQL, sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { employees } from "@/db/tenant/schema/employees";
import { type OrderStatus, orders } from "@/db/tenant/schema/orders";
import type { Ctx } from "@/lib/core/context";
import { beyond, cutPage, type Ordering, orderBy, type Page, readCursor } from "@/lib/core/paging";
import { orderWhere } from "./order-where";
import type { OrderFilter, OrderSort } from "./schema";
import { shortOrder } from "./short-order";

export type OrderRow = {
  id: string;
  number: string;
  title: string;
  customerId: string;
  customerName: string;
  status: OrderStatus;
  currency: string;
  orderedOn: string;
  startsOn: string | null;
  deliversOn: string | null;
  isLocked: boolean;
  ownerName: string | null;
  /** Decimal strings: without and with VAT. */
  net: string;
  total: string;
};

/** The next orders of a view, at most `size` of them. */
export async function readOrders(ctx: Ctx, filter: OrderFilter, size: number): Promise<Page<OrderRow>> {
  const cursor = readCursor(filter.cursor);
  const orderings = orderingsOf(ctx, filter);
  const rows = await ctx.tx
    .select({ ...shortOrder, key: keys[filter.sort] })
    .from(orders)
    .leftJoin(employees, eq(employees.id, orders.ownerId))
    .where(sql`${orderWhere(ctx, filter)} and ${beyond(orderings, cursor) ?? sql`true`}`)
    .orderBy(...orderBy(orderings, cursor))
    .limit(size + 1);
  const page = cutPage(rows, cursor, ({ key, id }) => [key, id], size);
  return { ...page, rows: page.rows.map(({ key: _, ...row }) => row) };
}

const text = (value: SQL) => sql<string | null>`${value}::text`;
const position = sql`array_position(array['draft', 'confirmed', 'delivered', 'cancelled'], ${orders.status})`;
const keys: Record<OrderSort, SQL<string | null>> = {
  number: text(sql`${orders.number}`),
  title: text(sql`${orders.title}`),
  customer: text(sql`${orders.customerName}`),
  status: text(position),
  ordered: text(sql`${orders.orderedOn}`),
  starts: text(sql`${orders.startsOn}`),
  delivers: text(sql`${orders.deliversOn}`),
  owner: text(sql`${employees.name}`),
};

/** The chosen column, then the order's own id, newest first. */
function orderingsOf(ctx: Ctx, { sort, dir }: OrderFilter): Ordering[] {
  const by = {
    number: orders.number,
    title: collate(orders.title, ctx.tenant.collation),
    customer: collate(orders.customerName, ctx.tenant.collation),
    status: position,
    ordered: orders.orderedOn,
    starts: orders.startsOn,
    delivers: orders.deliversOn,
    owner: collate(employees.name, ctx.tenant.collation),
  }[sort];
  const nullable = ["starts", "delivers", "owner"].includes(sort);
  return [
    { by, direction: dir, nullable },
    { by: orders.id, direction: "desc", nullable: false },
  ];
}
