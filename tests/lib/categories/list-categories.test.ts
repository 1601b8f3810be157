import { expect, it } from "vitest";
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
