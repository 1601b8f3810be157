import { and, asc, desc, eq, getTableColumns, sql } from "drizzle-orm";
import { cases, products } from "@/db/tenant/schema/cases";
import { employees } from "@/db/tenant/schema/employees";
import { orderLines, orders } from "@/db/tenant/schema/orders";
import { orderRates } from "@/db/tenant/views/order-rates";
import { orderSums } from "@/db/tenant/views/order-sums";
import { visibleCases } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { query } from "@/lib/core/query";
import { OrderId } from "./schema";
import { visibleOrders } from "./visibility";

export type OrderDetail = Awaited<ReturnType<typeof getOrder>>;

/** Everything about one order, also of an archived one. @throws DomainError `not_found` */
export const getOrder = query(
  { name: "get-order", permission: "order:read", input: OrderId },
  async (ctx, { orderId }) => ({
    ...(await readOrder(ctx, orderId)),
    lines: await readLines(ctx, orderId),
    rates: await readRates(ctx, orderId),
  }),
);

async function readOrder(ctx: Ctx, orderId: string) {
  const [row] = await ctx.tx
    .select({
      ...getTableColumns(orders),
      ownerName: employees.name,
      caseNumber: cases.number,
      caseTitle: cases.title,
      net: sql<string>`${orderSums.net}::text`,
      vat: sql<string>`${orderSums.vat}::text`,
      total: sql<string>`${orderSums.total}::text`,
    })
    .from(orders)
    .innerJoin(orderSums, eq(orderSums.orderId, orders.id))
    .leftJoin(employees, eq(employees.id, orders.ownerId))
    .leftJoin(cases, and(eq(cases.id, orders.caseId), visibleCases(ctx)))
    .where(and(eq(orders.id, orderId), visibleOrders(ctx)));
  if (!row) throw notFound();
  return row;
}

function readLines({ tx }: Ctx, orderId: string) {
  return tx
    .select({
      id: orderLines.id,
      productId: orderLines.productId,
      productName: products.name,
      description: orderLines.description,
      quantity: orderLines.quantity,
      unit: orderLines.unit,
      unitPrice: orderLines.unitPrice,
      discountPercent: orderLines.discountPercent,
      vatPercent: orderLines.vatPercent,
      amount: sql<string | null>`app.line_amount(${orderLines.quantity}, ${orderLines.unitPrice},
        ${orderLines.discountPercent}, ${orders.currency})::text`,
    })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .leftJoin(products, eq(products.id, orderLines.productId))
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.position), asc(orderLines.id));
}

/** The highest rate first. */
function readRates({ tx }: Ctx, orderId: string) {
  return tx
    .select({
      vatPercent: orderRates.vatPercent,
      net: sql<string>`${orderRates.net}::text`,
      vat: sql<string>`${orderRates.vat}::text`,
    })
    .from(orderRates)
    .where(eq(orderRates.orderId, orderId))
    .orderBy(desc(orderRates.vatPercent));
}
