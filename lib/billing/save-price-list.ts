import { and, eq, isNull } from "drizzle-orm";
import { priceLists } from "@/db/tenant/schema/billing";
import { command } from "@/lib/core/command";
import { DomainError, notFound } from "@/lib/core/errors";
import { PriceListInput } from "./schema";

/** Adds a price list, or changes it for all customers that have it. */
export const savePriceList = command(
  { name: "save-price-list", permission: "setting:write", input: PriceListInput },
  async ({ tx }, { id, version, ...columns }): Promise<{ name: string }> => {
    if (id === null) {
      await tx.insert(priceLists).values(columns);
      return columns;
    }
    const isIt = and(eq(priceLists.id, id), isNull(priceLists.archivedAt));
    const [row] = await tx.select({ version: priceLists.version }).from(priceLists).where(isIt).for("update");
    if (!row) throw notFound();
    if (row.version !== version) throw new DomainError("conflict", "conflict");
    await tx.update(priceLists).set(columns).where(isIt);
    return columns;
  },
);
