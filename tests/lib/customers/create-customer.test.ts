import { expect, it } from "vitest";
import { createCategory } from "@/lib/categories/create-category";
import { createCustomer } from "@/lib/customers/create-customer";
import { getCustomer } from "@/lib/customers/get-customer";
import { proposeNumber } from "@/lib/number-series/propose-number";
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
      isCustomer: true,
      isSupplier: false,
      orgNumber: null,
      ownerId: null,
      categories: [],
    });
    await expect(createCustomer(ctx, { name: " ", country: "SE" })).rejects.toMatchObject({
      code: "invalid",
      message: "required",
      details: { field: "name" },
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
      details: { fields: { number: "number_taken_next" } },
    });
  });
});

it("writes postcodes as their country does, and refuses what can't be one", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx, {
      postcode: "SE-22222",
      addresses: { visiting: { city: "Oslo", postcode: "0150", country: "NO" } },
    });
    expect(await getCustomer(ctx, { id })).toMatchObject({
      postcode: "222 22",
      addresses: { visiting: { postcode: "0150" } },
    });
    await expect(addCustomer(ctx, { postcode: "0150" })).rejects.toMatchObject({
      details: { fields: { postcode: "postcode" }, fieldValues: { postcode: { example: "222 22" } } },
    });
    const addresses = { delivery: { city: "Oslo", postcode: "222 22", country: "NO" } };
    await expect(addCustomer(ctx, { addresses })).rejects.toMatchObject({
      details: { fields: { "addresses.delivery.postcode": "postcode" } },
    });
  });
});

it("takes the proposed number once it is saved", async () => {
  await rolledBack(async (ctx) => {
    const { number } = await proposeNumber(ctx, { kind: "customer" });
    await addCustomer(ctx, { number });
    expect((await proposeNumber(ctx, { kind: "customer" })).number).not.toBe(number);
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

it("keeps every way to reach a customer, and drops empty rows", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx, {
      phone: "040-12 34 56",
      phones: [
        { kind: "mobile", number: "070-174 06 05" },
        undefined,
        { number: " " },
        { number: "+47 22 12 34 56" },
      ],
      fax: "040-1",
      email: "info@akerlund.se",
      emails: ["ekonomi@akerlund.se", "", "EKONOMI@akerlund.se"],
      invoiceEmail: "faktura@akerlund.se",
      addresses: {
        visiting: { street: "Storgatan 1", postcode: "222 22", city: "Lund" },
        delivery: { street: " ", city: "" },
      },
      directions: "Runt hörnet,\nport 2",
      tags: "VIP, Norr, vip",
    });
    expect(await getCustomer(ctx, { id })).toMatchObject({
      phone: "040-12 34 56",
      phoneE164: "+4640123456",
      phones: [
        { kind: "mobile", number: "070-174 06 05", e164: "+46701740605" },
        { kind: "other", number: "+47 22 12 34 56", e164: "+4722123456" },
      ],
      emails: ["ekonomi@akerlund.se"],
      invoiceEmail: "faktura@akerlund.se",
      addresses: { visiting: { street: "Storgatan 1", postcode: "222 22", city: "Lund", country: null } },
      tags: ["VIP", "Norr"],
    });
    await expect(addCustomer(ctx, { emails: ["a@b.se", "fel"] })).rejects.toMatchObject({
      details: { fields: { "emails.1": "email" } },
    });
  });
});

it("knows a private customer by first name and surname", async () => {
  await rolledBack(async (ctx) => {
    const parts = await createCustomer(ctx, { kind: "person", firstName: "Anna Maria", lastName: "Lind" });
    expect(parts.name).toBe("Anna Maria Lind");
    const whole = await createCustomer(ctx, { kind: "person", name: "Anna Maria Lind" });
    const expected = { name: "Anna Maria Lind", firstName: "Anna Maria", lastName: "Lind" };
    expect(await getCustomer(ctx, { id: whole.id })).toMatchObject(expected);
    await expect(createCustomer(ctx, { kind: "person", firstName: "" })).rejects.toMatchObject({
      details: { field: "firstName" },
    });
    // A company form that once said "person" keeps no parts of a name.
    const company = await createCustomer(ctx, { name: "Lind AB", firstName: "Anna" });
    expect(await getCustomer(ctx, { id: company.id })).toMatchObject({ name: "Lind AB", firstName: null });
  });
});

it("is a customer, a supplier or both, and never neither", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx, { isCustomer: ["", "on"], isSupplier: ["", "on"] });
    expect(await getCustomer(ctx, { id })).toMatchObject({ isCustomer: true, isSupplier: true });
    await expect(addCustomer(ctx, { isCustomer: "" })).rejects.toMatchObject({
      message: "customer_or_supplier",
      details: { field: "isCustomer" },
    });
  });
});

it("writes down since when a customer wants no advertising", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx, { doNotMarket: "on" });
    expect(await getCustomer(ctx, { id })).toMatchObject({
      doNotMarketSource: "own",
      doNotMarketSince: ctx.today,
    });
  });
});
