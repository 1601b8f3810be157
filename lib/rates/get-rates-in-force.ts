import { desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { exchangeRates } from "@/db/tenant/schema/sales";
import { isoDate } from "@/lib/core/fields";
import { query } from "@/lib/core/query";

/** What one unit of a currency is worth in the organisation's, and since when it is. */
export type RateInForce = { currency: string; rate: string; onDate: string };

/** Every currency's rate that is in force on a day: the latest on or before it. */
export const getRatesInForce = query(
  { name: "get-rates-in-force", permission: "report:read", input: z.object({ day: isoDate() }) },
  async ({ tx, tenant }, { day }): Promise<RateInForce[]> =>
    tx
      .selectDistinctOn([exchangeRates.currency], {
        currency: exchangeRates.currency,
        rate: sql<string>`trim_scale(${exchangeRates.rate})::text`,
        onDate: exchangeRates.onDate,
      })
      .from(exchangeRates)
      .where(sql`${eq(exchangeRates.homeCurrency, tenant.currency)} and ${exchangeRates.onDate} <= ${day}`)
      .orderBy(exchangeRates.currency, desc(exchangeRates.onDate)),
);
