import { expect, it } from "vitest";
import { createCategory } from "@/lib/categories/create-category";
import { moveCategory } from "@/lib/categories/move-category";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addThree, order } from "./categories";

useDatabase();

it("moves a category one place, and no further than the ends", async () => {
  await rolledBack(async (ctx) => {
    const { a, c } = await addThree(ctx);
    await moveCategory(ctx, { id: c, direction: "up" });
    expect(await order(ctx)).toBe("ACB");
    await moveCategory(ctx, { id: a, direction: "up" });
    expect(await order(ctx)).toBe("ACB");
    await moveCategory(ctx, { id: a, direction: "down" });
    expect(await order(ctx)).toBe("CAB");
  });
});

it("moves among its sisters alone, with all below it", async () => {
  await rolledBack(async (ctx) => {
    const { a, b } = await addThree(ctx);
    const d = await createCategory(ctx, { name: "D", parentId: a });
    await createCategory(ctx, { name: "E", parentId: a });
    await moveCategory(ctx, { id: d.id, direction: "down" });
    expect(await order(ctx)).toBe("AEDBC");
    await moveCategory(ctx, { id: b, direction: "up" });
    expect(await order(ctx)).toBe("BAEDC");
  });
});
