import { expect, it } from "vitest";
import { createCase } from "@/lib/cases/create-case";
import { getCase } from "@/lib/cases/get-case";
import { listProducts } from "@/lib/products/list-products";
import { retireProduct } from "@/lib/products/retire-product";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addProduct } from "../billing/samples";
import { sampleCases } from "../cases/sample-cases";

useDatabase();

it("goes out of sale and back, and stays on the lines that name it", async () => {
  await rolledBack(async (ctx) => {
    const { customerId } = await sampleCases(ctx);
    const productId = await addProduct(ctx, "Tegel");
    const { id } = await createCase(ctx, { title: "T", customerId, lines: [{ productId, unitPrice: "5" }] });
    expect(await retireProduct(ctx, { id: productId })).toEqual({ name: "Tegel", isActive: false });
    expect(await listProducts(ctx, {})).toMatchObject([{ id: productId, active: false }]);
    expect((await getCase(ctx, { caseId: id })).lines).toMatchObject([{ productId, name: "Tegel" }]);
    await retireProduct(ctx, { id: productId, restore: "on" });
    expect(await listProducts(ctx, {})).toMatchObject([{ active: true }]);
    await expect(retireProduct(ctx, { id: customerId })).rejects.toMatchObject({ code: "not_found" });
  });
});
