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

it("takes one name under each parent, and no parent that is none", async () => {
  await rolledBack(async (ctx) => {
    const { a, b } = await addThree(ctx);
    const parentId = "00000000-0000-7000-8000-000000000000";
    await expect(createCategory(ctx, { name: "X", parentId })).rejects.toMatchObject({
      details: { field: "parentId" },
    });
    await createCategory(ctx, { name: "Tak", parentId: a });
    await createCategory(ctx, { name: "Tak", parentId: b });
    expect(await order(ctx)).toBe("ATakBTakC");
    await expect(createCategory(ctx, { name: "Tak", parentId: b })).rejects.toMatchObject({
      details: { field: "name" },
    });
  });
});
