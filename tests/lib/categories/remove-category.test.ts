import { expect, it } from "vitest";
import { contactCategories } from "@/db/tenant/schema/contacts";
import { listCategories } from "@/lib/categories/list-categories";
import { removeCategory } from "@/lib/categories/remove-category";
import { updateCategory } from "@/lib/categories/update-category";
import { getCustomer } from "@/lib/customers/get-customer";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer } from "../customers/samples";
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

it("asks where its daughters go", async () => {
  await rolledBack(async (ctx) => {
    const { a, b, c } = await addThree(ctx);
    await updateCategory(ctx, { id: b, version: 1, name: "B", parentId: a });
    const refusal = (daughtersTo?: string) => expect(removeCategory(ctx, { id: a, daughtersTo })).rejects;
    await refusal().toMatchObject({ details: { fields: { daughtersTo: "category_has_daughters" } } });
    await refusal(b).toMatchObject({ details: { field: "daughtersTo" } });
    await removeCategory(ctx, { id: a, daughtersTo: c });
    expect((await listCategories(ctx, {})).map(({ name, depth }) => `${name}${depth}`)).toEqual(["C0", "B1"]);
    await removeCategory(ctx, { id: c, daughtersTo: "top" });
    expect(await order(ctx)).toBe("B");
  });
});

it("moves contacts as it moves customers", async () => {
  await rolledBack(async (ctx) => {
    const { a, b } = await addThree(ctx);
    const contact = await addContact(ctx);
    await ctx.tx.insert(contactCategories).values({ contactId: contact, categoryId: a });
    await expect(removeCategory(ctx, { id: a })).rejects.toMatchObject({ message: "category_in_use" });
    await removeCategory(ctx, { id: a, moveTo: b });
    expect(await ctx.tx.select({ categoryId: contactCategories.categoryId }).from(contactCategories)).toEqual(
      [{ categoryId: b }],
    );
  });
});
