import { expect, it } from "vitest";
import { findProducts } from "@/lib/products/find-products";
import { retireProduct } from "@/lib/products/retire-product";
import { saveProduct } from "@/lib/products/save-product";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("finds by any part of name, number and series, however it is spelt, what is in sale first", async () => {
  await rolledBack(async (ctx) => {
    await saveProduct(ctx, { name: "Östers tegel", number: "T-100", series: "Tak" });
    await saveProduct(ctx, { name: "Ankarskruv", number: "100%", series: "Fäste" });
    const names = async (q?: string) => (await findProducts(ctx, { q })).rows.map(({ name }) => name);
    expect(await names()).toEqual(["Ankarskruv", "Östers tegel"]);
    expect(await names("oster")).toEqual(["Östers tegel"]);
    expect(await names("t-1")).toEqual(["Östers tegel"]);
    expect(await names("faste")).toEqual(["Ankarskruv"]);
    expect(await names("100%")).toEqual(["Ankarskruv"]);
    const [anchor] = (await findProducts(ctx, { q: "Ankar" })).rows;
    await retireProduct(ctx, { id: anchor?.id ?? "" });
    expect(await names()).toEqual(["Östers tegel", "Ankarskruv"]);
  });
});
