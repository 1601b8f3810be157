import { expect, it } from "vitest";
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
