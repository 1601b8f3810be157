import { expect, it } from "vitest";
import { createCategory } from "@/lib/categories/create-category";
import { createCustomer } from "@/lib/customers/create-customer";
import { getCustomer } from "@/lib/customers/get-customer";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer, employee } from "./samples";

useDatabase();

it("needs a name and nothing else", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await createCustomer(ctx, { name: "  Åkerlund & Söner AB ", country: "SE" });
    expect(await getCustomer(ctx, { id })).toMatchObject({
      name: "Åkerlund & Söner AB",
      kind: "company",
      visibility: "everyone",
      orgNumber: null,
      ownerId: null,
      categories: [],
    });
    await expect(createCustomer(ctx, { name: " ", country: "SE" })).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { name: "required" } },
    });
  });
});

it("keeps an organisation number in its country's form, and questions a wrong one once", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx, { orgNumber: "5560160680" });
    expect((await getCustomer(ctx, { id })).orgNumber).toBe("556016-0680");
    const wrong = { name: "Fel Nummer AB", country: "SE", orgNumber: "556016-0681" };
    await expect(createCustomer(ctx, wrong)).rejects.toMatchObject({
      message: "org_number",
      details: { field: "orgNumber" },
    });
    const confirmed = await createCustomer(ctx, { ...wrong, orgNumberConfirmed: "on" });
    expect((await getCustomer(ctx, { id: confirmed.id })).orgNumber).toBe("556016-0681");
  });
});

it("takes web addresses of http and https only", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx, { website: "www.akerlund.se" });
    expect((await getCustomer(ctx, { id })).website).toBe("https://www.akerlund.se");
    for (const website of ["javascript:alert(1)", "ftp://x.se", "data:text/html,x", "https://"]) {
      await expect(addCustomer(ctx, { website }), website).rejects.toMatchObject({
        details: { fields: { website: "website" } },
      });
    }
  });
});

it("gives a number once", async () => {
  await rolledBack(async (ctx) => {
    await addCustomer(ctx, { number: "10042" });
    await expect(addCustomer(ctx, { number: "10042" })).rejects.toMatchObject({
      code: "conflict",
      message: "number_taken",
      details: { field: "number" },
    });
  });
});

it("refuses owners and categories that the organisation does not have", async () => {
  const unknown = "00000000-0000-7000-8000-000000000000";
  await rolledBack(async (ctx) => {
    await expect(addCustomer(ctx, { ownerId: unknown })).rejects.toMatchObject({
      details: { field: "ownerId" },
    });
    await expect(addCustomer(ctx, { categoryIds: [unknown] })).rejects.toMatchObject({
      details: { field: "categoryIds" },
    });
    const category = await createCategory(ctx, { name: "Bygg" });
    const id = await addCustomer(ctx, { categoryIds: category.id });
    expect((await getCustomer(ctx, { id })).categories).toMatchObject([{ name: "Bygg" }]);
  });
});

it("says when what was made can't be seen by who made it", async () => {
  await rolledBack(async (ctx) => {
    const input = { name: "För Bertil", country: "SE", visibility: "owner" as const };
    expect(await createCustomer(ctx, { ...input, ownerId: employee("bertil") })).toMatchObject({
      isVisible: false,
    });
    expect(await createCustomer(ctx, { ...input, ownerId: employee("anna") })).toMatchObject({
      isVisible: true,
    });
  });
});

it("hides nothing without an owner who sees it", async () => {
  await rolledBack(async (ctx) => {
    await expect(addCustomer(ctx, { visibility: "owner" })).rejects.toMatchObject({
      message: "owner_only_needs_owner",
      details: { field: "ownerId" },
    });
  });
});
