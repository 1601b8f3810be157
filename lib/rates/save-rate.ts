import { and, eq } from "drizzle-orm";
import { exchangeRates } from "@/db/tenant/schema/sales";
import { command } from "@/lib/core/command";
import { DomainError, notFound } from "@/lib/core/errors";
import { RateInput } from "./schema";

/** Says what one unit of a currency is worth in the organisation's own from a day on, or corrects it. */
export const saveRate = command(
  { name: "save-rate", permission: "setting:write", input: RateInput },
  async ({ tx, tenant }, { id, version, ...rate }): Promise<{ currency: string; onDate: string }> => {
    if (rate.currency === tenant.currency)
      throw new DomainError("invalid", "check_fields", { fields: { currency: "rate_home" } });
    const { currency, onDate } = rate;
    if (id === null) {
      await tx.insert(exchangeRates).values({ ...rate, homeCurrency: tenant.currency });
      return { currency, onDate };
    }
    const isIt = and(eq(exchangeRates.id, id), eq(exchangeRates.homeCurrency, tenant.currency));
    const [row] = await tx
      .select({ version: exchangeRates.version })
      .from(exchangeRates)
      .where(isIt)
      .for("update");
    if (!row) throw notFound();
    if (row.version !== version) throw new DomainError("conflict", "conflict");
    await tx.update(exchangeRates).set(rate).where(isIt);
    return { currency, onDate };
  },
);
