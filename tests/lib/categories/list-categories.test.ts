import { expect, it } from "vitest";
import { createCategory } from "@/lib/categories/create-category";
import { listCategories } from "@/lib/categories/list-categories";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addThree } from "./categories";

useDatabase();

it("lists the categories with their colours", async () => {
  await rolledBack(async (ctx) => {
    await addThree(ctx);
    expect(await listCategories(ctx, {})).toMatchObject([
      { name: "A", colorSlot: 1 },
      { name: "B", colorSlot: 4 },
      { name: "C", colorSlot: 1 },
    ]);
  });
});

it("lists each before its daughters, with how deep they stand", async () => {
  await rolledBack(async (ctx) => {
    const { a, c } = await addThree(ctx);
    const under = await createCategory(ctx, { name: "D", parentId: a });
    await createCategory(ctx, { name: "E", parentId: under.id });
    await createCategory(ctx, { name: "F", parentId: c });
    expect((await listCategories(ctx, {})).map(({ name, depth }) => `${name}${depth}`).join(" ")).toBe(
      "A0 D1 E2 B0 C0 F1",
    );
  });
});
