import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { categories } from "@/db/tenant/schema/customers";
import { categoryWithDaughters } from "@/lib/categories/category-with-daughters";
import { createCategory } from "@/lib/categories/create-category";
import { listCustomers } from "@/lib/customers/list-customers";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer } from "../customers/samples";
import { addThree } from "./categories";

useDatabase();

it("finds a category and all below it", async () => {
  await rolledBack(async (ctx) => {
    const { a } = await addThree(ctx);
    const d = await createCategory(ctx, { name: "D", parentId: a });
    await createCategory(ctx, { name: "E", parentId: d.id });
    const rows = await ctx.tx
      .select({ name: categories.name })
      .from(categories)
      .where(sql`${categories.id} in ${categoryWithDaughters([a])}`)
      .orderBy(categories.name);
    expect(rows.map(({ name }) => name).join("")).toBe("ADE");
  });
});

it("is what the list of customers filters by", async () => {
  await rolledBack(async (ctx) => {
    const { a, b } = await addThree(ctx);
    const d = await createCategory(ctx, { name: "D", parentId: a });
    const customer = await addCustomer(ctx, { categoryIds: [d.id] });
    const found = async (category: string) =>
      (await listCustomers(ctx, { category: [category] })).rows.map(({ id }) => id);
    expect(await found(a)).toEqual([customer]);
    expect(await found(b)).toEqual([]);
  });
});
