import { eq } from "drizzle-orm";
import { paymentTerms } from "@/db/tenant/schema/billing";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { ArchiveInput } from "./schema";

/** Takes payment terms out of use, or back: customers that have them keep them, nobody else can be given them. */
export const archivePaymentTerm = command(
  { name: "archive-payment-term", permission: "setting:write", input: ArchiveInput },
  async (ctx, { id, restore }): Promise<{ name: string; isArchived: boolean }> => {
    const [row] = await ctx.tx
      .update(paymentTerms)
      .set({ archivedAt: restore ? null : ctx.now })
      .where(eq(paymentTerms.id, id))
      .returning({ name: paymentTerms.name });
    if (!row) throw notFound();
    return { name: row.name, isArchived: !restore };
  },
);
