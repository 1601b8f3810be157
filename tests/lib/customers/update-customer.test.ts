import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { customers } from "@/db/tenant/schema/customers";
import { createCategory } from "@/lib/categories/create-category";
import type { Ctx } from "@/lib/core/context";
import { getCustomer } from "@/lib/customers/get-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer, addHiddenCustomer, as, employee } from "./samples";

useDatabase();

const edit = async (ctx: Ctx, id: string, changes: object) => {
  const { version } = await getCustomer(ctx, { id });
  return updateCustomer(ctx, { id, version, ...changes });
};

it("changes every field of the form, and leaves what the form does not hold", async () => {
  await rolledBack(async (ctx) => {
    const category = await createCategory(ctx, { name: "VIP" });
    const id = await addCustomer(ctx);
    const changes = {
      name: "Nytt Namn",
      kind: "person" as const,
      isSupplier: true,
      nickname: "Nytt",
      number: "7",
      orgNumber: "974760673",
      country: "NO",
      email: "nytt@namn.se",
      phone: "08-1",
      website: "https://namn.se",
      street: "Gatan 1",
      postcode: "0150",
      city: "Umeå",
      industry: "Tak",
      employeeCount: 12,
      foundedYear: 1999,
      ownerId: employee("bertil"),
      visibility: "everyone" as const,
    };
    await edit(ctx, id, { ...changes, categoryIds: [category.id] });
    const saved = await getCustomer(ctx, { id });
    expect(saved).toMatchObject({ ...changes, version: 2 });
    expect(saved.categories.map(({ name }) => name)).toEqual(["VIP"]);
    await edit(ctx, id, {});
    expect(await getCustomer(ctx, { id })).toMatchObject({ ...changes, categories: [{ name: "VIP" }] });
    await edit(ctx, id, { categoryIds: "" });
    expect((await getCustomer(ctx, { id })).categories).toEqual([]);
  });
});

it("shows an editor what a colleague changed meanwhile, and lets the second save win knowingly", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx, { city: "Malmö", phone: "040-1", email: "a@b.se" });
    const opened = await getCustomer(ctx, { id });
    const mine = { id, version: opened.version, name: opened.name, kind: opened.kind, email: "mitt@b.se" };
    await edit(ctx, id, { city: "Lund", phone: "", email: "a@b.se", kind: "person" });
    const refused = await updateCustomer(ctx, { ...mine, city: "Kiruna", phone: "040-1" }).catch((e) => e);
    expect(refused).toMatchObject({ code: "conflict", message: "conflict_with" });
    // The e-mail was mine alone: nobody else changed it, so nothing is said of it.
    expect(refused.details.fields).toEqual({
      city: "changed_meanwhile_to",
      phone: "taken_over",
      kind: "taken_over",
    });
    expect(refused.details.fieldValues.city).toEqual({ who: "Anna Lind", value: "Lund" });
    // What I left as I found it takes the colleague's value: saving again must not undo it unseen.
    expect(refused.details.formValues).toEqual({ version: "2", phone: "", kind: "person" });
    const { version } = refused.details.formValues;
    await updateCustomer(ctx, { ...mine, version, city: "Kiruna" });
    expect(await getCustomer(ctx, { id })).toMatchObject({ city: "Kiruna", email: "mitt@b.se", phone: null });
  });
});

it("does not question a number that the customer has already", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx, { orgNumber: "gammalt 1", orgNumberConfirmed: "on" });
    await edit(ctx, id, { orgNumber: "gammalt 1", city: "Lund" });
    await expect(edit(ctx, id, { orgNumber: "gammalt 2" })).rejects.toMatchObject({ message: "org_number" });
  });
});

it("does not find another's owner-only customer", async () => {
  await rolledBack(async (ctx) => {
    const id = await addHiddenCustomer(ctx);
    const input = { id, version: 1, name: "Röjd", country: "SE" };
    await expect(updateCustomer(as(ctx, "kerstin"), input)).rejects.toMatchObject({ code: "not_found" });
    await updateCustomer(as(ctx, "bertil"), input);
  });
});

it("changes what is sent and no more, whatever a colleague changed beside it", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx, {
      city: "Malmö",
      phones: [{ number: "040-1" }],
      addresses: { visiting: { city: "Lund" }, invoice: { city: "Ystad" } },
    });
    const { version } = await getCustomer(ctx, { id });
    await updateCustomer(ctx, { id, version, email: "a@b.se" });
    await updateCustomer(ctx, { id, version, phones: [{ number: "040-2" }] });
    await updateCustomer(ctx, { id, version, addresses: { visiting: { city: "Eslöv" } } });
    const change = { id, version, addresses: { visiting: { city: "Höör" } } };
    await expect(updateCustomer(ctx, change)).rejects.toMatchObject({
      code: "conflict",
      details: {
        fields: { "addresses.visiting.city": "changed_meanwhile_to" },
        fieldValues: { "addresses.visiting.city": { value: "Eslöv" } },
      },
    });
    expect(await getCustomer(ctx, { id })).toMatchObject({
      city: "Malmö",
      email: "a@b.se",
      phones: [{ number: "040-2" }],
      addresses: { visiting: { city: "Eslöv" }, invoice: { city: "Ystad" } },
    });
  });
});

it("takes over lists that a colleague changed, row by row", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx, { city: "Malmö", phones: [{ number: "040-1" }], tags: "VIP" });
    const { version } = await getCustomer(ctx, { id });
    await updateCustomer(ctx, { id, version, phones: [], tags: "VIP, Norr", isSupplier: "on", city: "Lund" });
    const mine = { id, version, city: "Kiruna", phones: [{ number: "040-1" }], tags: "VIP", isSupplier: "" };
    const refused = await updateCustomer(ctx, mine).catch((error) => error);
    expect(refused.details.formValues).toEqual({
      version: "2",
      "phones.0.kind": "other",
      "phones.0.number": "",
      tags: "VIP, Norr",
      isSupplier: "on",
    });
  });
});

it("keeps a private customer's name and its parts in step", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx, { kind: "person", firstName: "Anna", lastName: "Lind" });
    await edit(ctx, id, { lastName: "Ek" });
    expect(await getCustomer(ctx, { id })).toMatchObject({ name: "Anna Ek", firstName: "Anna" });
    await edit(ctx, id, { name: "Eva Ask" });
    expect(await getCustomer(ctx, { id })).toMatchObject({ firstName: "Eva", lastName: "Ask" });
    await edit(ctx, id, { kind: "company" });
    expect(await getCustomer(ctx, { id })).toMatchObject({
      name: "Eva Ask",
      firstName: null,
      lastName: null,
    });
  });
});

it("reads numbers anew when the country changes", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx, { phone: "22 12 34 56" });
    await edit(ctx, id, { country: "NO" });
    expect((await getCustomer(ctx, { id })).phoneE164).toBe("+4722123456");
  });
});

it("leaves a registry's word on advertising alone", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx, { doNotMarket: "on" });
    await edit(ctx, id, { doNotMarket: "" });
    expect(await getCustomer(ctx, { id })).toMatchObject({ doNotMarketSource: null, doNotMarketSince: null });
    await ctx.tx
      .update(customers)
      .set({ doNotMarketSource: "registry", doNotMarketSince: "2026-01-01" })
      .where(eq(customers.id, id));
    await edit(ctx, id, { doNotMarket: "" });
    expect((await getCustomer(ctx, { id })).doNotMarketSource).toBe("registry");
  });
});

it("leaves no trace when a form is saved as it was opened", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx, { phone: "040-12 34 56", city: "Malmö", tags: "bygg, tak" });
    const { version } = await getCustomer(ctx, { id });
    await updateCustomer(ctx, {
      id,
      version,
      name: "Åkerlund & Söner AB",
      phone: "040-12 34 56",
      city: "Malmö",
    });
    expect((await getCustomer(ctx, { id })).version).toBe(version);
  });
});
