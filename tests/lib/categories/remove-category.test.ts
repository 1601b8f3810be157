import { expect, it } from "vitest";
import { removeCategory } from "@/lib/categories/remove-category";
import { getCustomer } from "@/lib/customers/get-customer";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer } from "../customers/samples";
import { addThree, order } from "./categories";

useDatabase();

it("removes one that nobody carries", async () => {
  await rolledBack(async (ctx) => {
    const { b } = await addThree(ctx);
    await removeCategory(ctx, { id: b });
    expect(await order(ctx)).toBe("AC");
  });
});

it("asks where to move the customers that carry it", async () => {
  await rolledBack(async (ctx) => {
    const { a, b } = await addThree(ctx);
    const both = await addCustomer(ctx, { categoryIds: [a, b] });
    const one = await addCustomer(ctx, { categoryIds: [a] });
    await expect(removeCategory(ctx, { id: a })).rejects.toMatchObject({
      code: "rule",
      message: "category_in_use",
      details: { field: "moveTo" },
    });
    await expect(removeCategory(ctx, { id: a, moveTo: a })).rejects.toMatchObject({ code: "invalid" });
    await removeCategory(ctx, { id: a, moveTo: b });
    const namesOf = async (id: string) => (await getCustomer(ctx, { id })).categories.map(({ name }) => name);
    expect(await namesOf(both)).toEqual(["B"]);
    expect(await namesOf(one)).toEqual(["B"]);
    expect(await order(ctx)).toBe("BC");
  });
});
