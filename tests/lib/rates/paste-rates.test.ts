import { expect, it } from "vitest";
import { pasteRates } from "@/lib/rates/paste-rates";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addRates, ratesOf } from "./samples";

useDatabase();

it("reads lines as people and spreadsheets write them, and replaces what a day had", async () => {
  await rolledBack(async (ctx) => {
    await addRates(ctx, "EUR 11 2026-11-27");
    const lines =
      "EUR 11,23 2026-11-27\r\n\n nok\t0.9712\t26.11.2026 \nISK;0,0789;2026-11-25;\nUSD 10 000,5 2026-11-24";
    expect(await pasteRates(ctx, { lines })).toEqual({ count: 4 });
    expect(await ratesOf(ctx)).toEqual([
      "EUR 11.23 2026-11-27",
      "NOK 0.9712 2026-11-26",
      "ISK 0.0789 2026-11-25",
      "USD 10000.5 2026-11-24",
    ]);
  });
});

it("names the line that it can't read, and takes none of the others", async () => {
  await rolledBack(async (ctx) => {
    for (const wrong of [
      "EUR 11,23",
      "EUR x 2026-11-27",
      "EUR 11 2026-02-30",
      "SEK 1 2026-11-27",
      "EURO 1 2026-11-27",
    ])
      await expect(pasteRates(ctx, { lines: `EUR 11,23 2026-11-27\n${wrong}` }), wrong).rejects.toMatchObject(
        {
          details: { fields: { lines: "rate_line" }, fieldValues: { lines: { line: 2, text: wrong } } },
        },
      );
    expect(await ratesOf(ctx)).toEqual([]);
  });
});
