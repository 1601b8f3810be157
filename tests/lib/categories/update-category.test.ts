import { expect, it } from "vitest";
import { listCategories } from "@/lib/categories/list-categories";
import { updateCategory } from "@/lib/categories/update-category";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addThree, order } from "./categories";

useDatabase();

it("renames and recolours, unless somebody did before", async () => {
  await rolledBack(async (ctx) => {
    const { b } = await addThree(ctx);
    await updateCategory(ctx, { id: b, version: 1, name: "Bygg", colorSlot: 6 });
    expect((await listCategories(ctx, {}))[1]).toMatchObject({ name: "Bygg", colorSlot: 6, version: 2 });
    await expect(updateCategory(ctx, { id: b, version: 1, name: "El" })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

it("stands under another, and never under what stands below it", async () => {
  await rolledBack(async (ctx) => {
    const { a, b, c } = await addThree(ctx);
    await updateCategory(ctx, { id: b, version: 1, name: "B", parentId: a });
    await updateCategory(ctx, { id: c, version: 1, name: "C", parentId: b });
    expect(await order(ctx)).toBe("ABC");
    for (const parentId of [a, b, c])
      await expect(updateCategory(ctx, { id: a, version: 1, name: "A", parentId })).rejects.toMatchObject({
        details: { fields: { parentId: "category_is_below" } },
      });
  });
});
