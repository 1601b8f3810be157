import { expect, it } from "vitest";
import { listRates } from "@/lib/rates/list-rates";
import { saveRate } from "@/lib/rates/save-rate";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { ratesOf } from "./samples";

useDatabase();

it("takes a rate as people write it, corrects it, and knows when somebody else did", async () => {
  await rolledBack(async (ctx) => {
    await saveRate(ctx, { currency: "EUR", rate: "11,23", onDate: "2026-11-27" });
    const [row] = (await listRates(ctx, {})).rows;
    const change = { id: row?.id ?? "", version: 1, currency: "EUR", onDate: "2026-11-26" };
    await saveRate(ctx, { ...change, rate: "11.2345" });
    expect(await ratesOf(ctx)).toEqual(["EUR 11.2345 2026-11-26"]);
    await expect(saveRate(ctx, { ...change, rate: "12" })).rejects.toMatchObject({ code: "conflict" });
  });
});

it("refuses the organisation's own currency, a worthless one, and a second rate of a day", async () => {
  const rate = { currency: "EUR", rate: "11,23", onDate: "2026-11-27" };
  await rolledBack(async (ctx) => {
    await expect(saveRate(ctx, { ...rate, currency: "SEK" })).rejects.toMatchObject({
      details: { fields: { currency: "rate_home" } },
    });
    for (const wrong of ["0", "-1", "x", "1,123456789", "99999999999"])
      await expect(saveRate(ctx, { ...rate, rate: wrong })).rejects.toMatchObject({
        details: { fields: { rate: "rate" } },
      });
    await saveRate(ctx, rate);
    await expect(saveRate(ctx, rate)).rejects.toMatchObject({ message: "rate_taken" });
  });
});
