import { eq } from "drizzle-orm";
import { exchangeRates } from "@/db/tenant/schema/sales";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { RateId } from "./schema";

/** Takes a rate away; cases that were closed at it keep it. */
export const removeRate = command(
  { name: "remove-rate", permission: "setting:write", input: RateId },
  async ({ tx }, { id }): Promise<{ currency: string; onDate: string }> => {
    const { currency, onDate } = exchangeRates;
    const [row] = await tx
      .delete(exchangeRates)
      .where(eq(exchangeRates.id, id))
      .returning({ currency, onDate });
    if (!row) throw notFound();
    return row;
  },
);
