import { expect, it } from "vitest";
import { listTerms } from "@/lib/billing/list-terms";
import { savePaymentTerm } from "@/lib/billing/save-payment-term";
import { savePriceList } from "@/lib/billing/save-price-list";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("lists terms from the shortest and price lists by name", async () => {
  await rolledBack(async (ctx) => {
    await savePaymentTerm(ctx, { name: "30 dagar netto", days: 30 });
    await savePaymentTerm(ctx, { name: "Kontant", days: 0 });
    await savePriceList(ctx, { name: "Återförsäljare", currency: "EUR" });
    await savePriceList(ctx, { name: "Brutto", currency: "SEK" });
    const { paymentTerms, priceLists } = await listTerms(ctx, {});
    expect(paymentTerms.map(({ name }) => name)).toEqual(["Kontant", "30 dagar netto"]);
    expect(priceLists.map(({ name }) => name)).toEqual(["Brutto", "Återförsäljare"]);
  });
});
