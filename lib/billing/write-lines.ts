import { and, eq, inArray } from "drizzle-orm";
import { customerInvoiceLines } from "@/db/tenant/schema/billing";
import type { Ctx } from "@/lib/core/context";
import { planLines } from "@/lib/lines/plan-lines";
import type { LineInput } from "@/lib/lines/schema";

/** Gives the customer exactly these fixed invoice lines in this order. */
export async function writeLines({ tx }: Ctx, customerId: string, sent: LineInput[]): Promise<void> {
  const isOfCustomer = eq(customerInvoiceLines.customerId, customerId);
  const stored = await tx.select().from(customerInvoiceLines).where(isOfCustomer);
  const { removed, changed, added } = planLines(stored, sent);
  if (removed.length > 0)
    await tx.delete(customerInvoiceLines).where(and(isOfCustomer, inArray(customerInvoiceLines.id, removed)));
  for (const { id, line } of changed)
    await tx
      .update(customerInvoiceLines)
      .set(line)
      .where(and(isOfCustomer, eq(customerInvoiceLines.id, id)));
  if (added.length > 0)
    await tx.insert(customerInvoiceLines).values(added.map((line) => ({ ...line, customerId })));
}
