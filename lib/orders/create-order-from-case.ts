import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { caseLines, cases, products } from "@/db/tenant/schema/cases";
import { orderLines } from "@/db/tenant/schema/orders";
import { visibleCases } from "@/lib/cases/visibility";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError, notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { insertOrder, type SavedOrder } from "./insert-order";
import { orderTerms } from "./order-terms";
import { usualVatPercent } from "./vat-rates";

const input = z.object({ caseId: uuid() });

/**
 * Makes a won case an order of its customer: with the customer's addresses and terms, the case's currency and lines. The two
 * stay linked; a case may become several orders. A case without lines becomes one line of its title and value.
 */
export const createOrderFromCase = command(
  { name: "create-order-from-case", permission: "order:write", input },
  async (ctx, { caseId }): Promise<SavedOrder> => {
    const crmCase = await wonCase(ctx, caseId);
    if (!crmCase.customerId) throw new DomainError("rule", "case_has_no_customer");
    const terms = await orderTerms(ctx, crmCase.customerId);
    const order = await insertOrder(ctx, {
      ...terms,
      number: null,
      title: crmCase.title,
      customerId: crmCase.customerId,
      caseId,
      ownerId: crmCase.ownerId ?? ctx.actor.employeeId,
      currency: crmCase.currency,
      orderedOn: ctx.today,
    });
    const lines = await linesOf(ctx, crmCase);
    if (lines.length > 0)
      await ctx.tx
        .insert(orderLines)
        .values(lines.map((line, position) => ({ ...line, position, orderId: order.id })));
    return order;
  },
);

type WonCase = Awaited<ReturnType<typeof wonCase>>;

async function wonCase(ctx: Ctx, caseId: string) {
  const [row] = await ctx.tx
    .select({
      id: cases.id,
      title: cases.title,
      customerId: cases.customerId,
      ownerId: cases.ownerId,
      statusKind: cases.statusKind,
      value: cases.value,
      currency: cases.currency,
    })
    .from(cases)
    .where(and(eq(cases.id, caseId), isNull(cases.archivedAt), visibleCases(ctx)))
    .for("share", { of: cases });
  if (!row) throw notFound();
  if (row.statusKind !== "won") throw new DomainError("rule", "case_not_won");
  return row;
}

async function linesOf(ctx: Ctx, { id, title, value }: WonCase) {
  const usual = usualVatPercent(ctx.tenant.country);
  const rows = await ctx.tx
    .select({
      productId: caseLines.productId,
      productName: products.name,
      description: caseLines.description,
      quantity: caseLines.quantity,
      unit: products.unit,
      unitPrice: caseLines.unitPrice,
      discountPercent: caseLines.discountPercent,
      vatPercent: products.vatPercent,
    })
    .from(caseLines)
    .leftJoin(products, eq(products.id, caseLines.productId))
    .where(eq(caseLines.caseId, id))
    .orderBy(asc(caseLines.position), asc(caseLines.id));
  if (rows.length === 0 && value !== null)
    return [{ description: title, unitPrice: value, vatPercent: usual }];
  // The name is written down: a product that is renamed later leaves the order as it was.
  return rows.map(({ productName, description, vatPercent, ...line }) => ({
    ...line,
    description: description ?? productName,
    vatPercent: vatPercent ?? usual,
  }));
}
