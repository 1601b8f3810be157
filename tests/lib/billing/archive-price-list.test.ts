import { expect, it } from "vitest";
import { archivePriceList } from "@/lib/billing/archive-price-list";
import { getBilling } from "@/lib/billing/get-billing";
import { listTerms } from "@/lib/billing/list-terms";
import { savePriceList } from "@/lib/billing/save-price-list";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer } from "../customers/samples";
import { bill } from "./samples";

useDatabase();

it("goes out of use and back, and stays with those that have it", async () => {
  await rolledBack(async (ctx) => {
    await savePriceList(ctx, { name: "Tio", currency: "SEK" });
    const id = (await listTerms(ctx, {})).priceLists[0]?.id ?? "";
    const customerId = await addCustomer(ctx);
    await bill(ctx, customerId, { priceListId: id });
    expect(await archivePriceList(ctx, { id })).toEqual({ name: "Tio", isArchived: true });
    expect((await listTerms(ctx, {})).priceLists[0]?.archivedAt).not.toBeNull();
    await bill(ctx, customerId, { priceListId: id, creditDays: 5 });
    expect(await getBilling(ctx, { customerId })).toMatchObject({ priceListId: id });
    const other = await addCustomer(ctx, { name: "Annan AB" });
    await expect(bill(ctx, other, { priceListId: id })).rejects.toMatchObject({
      details: { fields: { priceListId: "choose" } },
    });
    await archivePriceList(ctx, { id, restore: true });
    await bill(ctx, other, { priceListId: id });
  });
});
