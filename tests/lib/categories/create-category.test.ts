import { expect, it } from "vitest";
import { createCategory } from "@/lib/categories/create-category";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addThree, order } from "./categories";

useDatabase();

it("adds a category last, once", async () => {
  await rolledBack(async (ctx) => {
    await addThree(ctx);
    expect(await order(ctx)).toBe("ABC");
    await expect(createCategory(ctx, { name: "B" })).rejects.toMatchObject({
      message: "name_taken",
      details: { field: "name" },
    });
  });
});

it("knows eight colours", async () => {
  await rolledBack(async (ctx) => {
    await expect(createCategory(ctx, { name: "X", colorSlot: "9" })).rejects.toMatchObject({
      details: { fields: { colorSlot: "out_of_range" } },
    });
  });
});
