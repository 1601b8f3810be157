import { and, eq, isNull } from "drizzle-orm";
import { paymentTerms } from "@/db/tenant/schema/billing";
import { command } from "@/lib/core/command";
import { DomainError, notFound } from "@/lib/core/errors";
import { PaymentTermInput } from "./schema";

/** Adds payment terms, or changes them for all customers that have them. */
export const savePaymentTerm = command(
  { name: "save-payment-term", permission: "setting:write", input: PaymentTermInput },
  async ({ tx }, { id, version, ...columns }): Promise<{ name: string }> => {
    if (id === null) {
      await tx.insert(paymentTerms).values(columns);
      return columns;
    }
    const isIt = and(eq(paymentTerms.id, id), isNull(paymentTerms.archivedAt));
    const [row] = await tx
      .select({ version: paymentTerms.version })
      .from(paymentTerms)
      .where(isIt)
      .for("update");
    if (!row) throw notFound();
    if (row.version !== version) throw new DomainError("conflict", "conflict");
    await tx.update(paymentTerms).set(columns).where(isIt);
    return columns;
  },
);
