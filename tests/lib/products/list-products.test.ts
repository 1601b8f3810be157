import { expect, it } from "vitest";
import { listProducts } from "@/lib/products/list-products";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addProduct } from "../billing/samples";

useDatabase();

it("lists the products in the organisation's alphabet", async () => {
  await rolledBack(async (ctx) => {
    await addProduct(ctx, "Östersund");
    await addProduct(ctx, "Zink");
    expect((await listProducts(ctx, {})).map(({ name }) => name)).toEqual(["Zink", "Östersund"]);
  });
});
