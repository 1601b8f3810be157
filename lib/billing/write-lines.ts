import { and, eq, notInArray } from "drizzle-orm";
import { customerInvoiceLines } from "@/db/tenant/schema/billing";
import type { Ctx } from "@/lib/core/context";
import type { LineInput } from "./schema";

/** Gives the customer exactly these lines in this order; those that stay keep their rows, so that history shows what changed. */
export async function writeLines(ctx: Ctx, customerId: string, sent: LineInput[]): Promise<void> {
  const isOfCustomer = eq(customerInvoiceLines.customerId, customerId);
  const present = await ctx.tx
    .select({ id: customerInvoiceLines.id })
    .from(customerInvoiceLines)
    .where(isOfCustomer);
  const known = new Set(present.map(({ id }) => id));
  const lines = sent.filter(({ productId, description, unitPrice }) => productId ?? description ?? unitPrice);
  const kept = lines.flatMap(({ id }) => (id && known.has(id) ? [id] : []));
  await ctx.tx
    .delete(customerInvoiceLines)
    .where(kept.length > 0 ? and(isOfCustomer, notInArray(customerInvoiceLines.id, kept)) : isOfCustomer);
  for (const [position, { id, ...line }] of lines.entries()) {
    // A row sent twice is a new one the second time.
    if (id && known.delete(id)) {
      await ctx.tx
        .update(customerInvoiceLines)
        .set({ ...line, position })
        .where(and(isOfCustomer, eq(customerInvoiceLines.id, id)));
    } else await ctx.tx.insert(customerInvoiceLines).values({ ...line, customerId, position });
  }
}
