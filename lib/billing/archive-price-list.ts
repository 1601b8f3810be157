import { eq } from "drizzle-orm";
import { priceLists } from "@/db/tenant/schema/billing";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { ArchiveInput } from "./schema";

/** Takes a price list out of use, or back: customers that have it keep it, nobody else can be given it. */
export const archivePriceList = command(
  { name: "archive-price-list", permission: "setting:write", input: ArchiveInput },
  async (ctx, { id, restore }): Promise<{ name: string; isArchived: boolean }> => {
    const [row] = await ctx.tx
      .update(priceLists)
      .set({ archivedAt: restore ? null : ctx.now })
      .where(eq(priceLists.id, id))
      .returning({ name: priceLists.name });
    if (!row) throw notFound();
    return { name: row.name, isArchived: !restore };
  },
);
