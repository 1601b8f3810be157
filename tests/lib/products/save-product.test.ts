import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { findProducts } from "@/lib/products/find-products";
import { saveProduct } from "@/lib/products/save-product";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";

useDatabase();

it("adds a product of which a name is enough, and changes it, undoably", async () => {
  await rolledBack(async (ctx) => {
    await saveProduct(ctx, { name: "Serviceavtal" });
    const [bare] = (await findProducts(ctx, {})).rows;
    expect(bare).toMatchObject({ name: "Serviceavtal", number: null, unitPrice: null, active: true });
    const edit = {
      id: bare?.id,
      version: 1,
      name: "Serviceavtal Plus",
      number: "S-1",
      unit: "mån",
      unitPrice: "1 250,50",
      currency: "NOK",
      vatPercent: "25 %",
      series: "Avtal",
      description: "Två\nrader",
    };
    const done = await inBatch(ctx, (own) => saveProduct(own, edit));
    expect(done.value).toMatchObject({ name: "Serviceavtal Plus" });
    expect((await findProducts(ctx, {})).rows[0]).toMatchObject({
      number: "S-1",
      unit: "mån",
      unitPrice: "1250.50",
      currency: "NOK",
      vatPercent: "25.00",
      series: "Avtal",
      version: 2,
    });
    await expect(saveProduct(ctx, edit)).rejects.toMatchObject({ code: "conflict" });
    await inBatch(ctx, (own) => undoBatch(own, { batchId: done.batchId }));
    expect((await findProducts(ctx, {})).rows[0]).toMatchObject({ name: "Serviceavtal", number: null });
  });
});

it("keeps names and numbers apart, and refuses what is none", async () => {
  await rolledBack(async (ctx) => {
    await saveProduct(ctx, { name: "Tegel", number: "7" });
    const refused = async (values: object) =>
      (await inBatch(ctx, (own) => saveProduct(own, { name: "Annat", ...values }))).refused?.details;
    expect(await refused({ name: "Tegel" })).toMatchObject({ field: "name" });
    expect(await refused({ number: "7" })).toMatchObject({ field: "number" });
    expect(await refused({ name: " " })).toEqual({ fields: { name: "required" } });
    expect(await refused({ unitPrice: "-1" })).toEqual({ fields: { unitPrice: "not_negative" } });
    expect(await refused({ vatPercent: "101" })).toEqual({ fields: { vatPercent: "out_of_range" } });
  });
});
