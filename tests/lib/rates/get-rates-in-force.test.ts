import { expect, it } from "vitest";
import { exchangeRates } from "@/db/tenant/schema/sales";
import { getRatesInForce } from "@/lib/rates/get-rates-in-force";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addRates } from "./samples";

useDatabase();

it("knows the latest rate on or before a day, and none before the first", async () => {
  await rolledBack(async (ctx) => {
    await addRates(ctx, "EUR 11 2026-11-01", "EUR 12 2026-11-10", "NOK 0,97 2026-11-10");
    // What stands from when the organisation had another currency is no rate to this one.
    await ctx.tx
      .insert(exchangeRates)
      .values({ currency: "SEK", homeCurrency: "EUR", onDate: "2026-01-01", rate: "0.09" });
    const on = async (day: string) =>
      (await getRatesInForce(ctx, { day })).map(
        ({ currency, rate, onDate }) => `${currency} ${rate} ${onDate}`,
      );
    expect(await on("2026-10-31")).toEqual([]);
    expect(await on("2026-11-09")).toEqual(["EUR 11 2026-11-01"]);
    expect(await on("2026-11-10")).toEqual(["EUR 12 2026-11-10", "NOK 0.97 2026-11-10"]);
    expect(await on("2027-01-01")).toEqual(["EUR 12 2026-11-10", "NOK 0.97 2026-11-10"]);
  });
});
