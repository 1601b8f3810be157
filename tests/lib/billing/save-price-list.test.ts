import { expect, it } from "vitest";
import { listTerms } from "@/lib/billing/list-terms";
import { savePriceList } from "@/lib/billing/save-price-list";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("adds and changes, once under a name, unless somebody did before", async () => {
  await rolledBack(async (ctx) => {
    await savePriceList(ctx, { name: "Tio", currency: "SEK" });
    const [row] = (await listTerms(ctx, {})).priceLists;
    await savePriceList(ctx, { id: row?.id, version: 1, name: "Elva", currency: "SEK" });
    expect((await listTerms(ctx, {})).priceLists).toMatchObject([{ name: "Elva", version: 2 }]);
    await expect(
      savePriceList(ctx, { id: row?.id, version: 1, name: "Tolv", currency: "SEK" }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(savePriceList(ctx, { name: "Elva", currency: "SEK" })).rejects.toMatchObject({
      details: { field: "name" },
    });
  });
});
