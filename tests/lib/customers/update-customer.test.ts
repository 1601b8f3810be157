import { expect, it } from "vitest";
import { createCategory } from "@/lib/categories/create-category";
import type { Ctx } from "@/lib/core/context";
import { getCustomer } from "@/lib/customers/get-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer, addHiddenCustomer, as, employee } from "./samples";

useDatabase();

const edit = async (ctx: Ctx, id: string, changes: object) => {
  const { version, name, country } = await getCustomer(ctx, { id });
  return updateCustomer(ctx, { id, version, name, country, ...changes });
};

it("changes every field of the form, and leaves what the form does not hold", async () => {
  await rolledBack(async (ctx) => {
    const category = await createCategory(ctx, { name: "VIP" });
    const id = await addCustomer(ctx);
    const changes = {
      name: "Nytt Namn AB",
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
      postcode: "111 11",
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
    expect((await getCustomer(ctx, { id })).categories).toEqual([]);
  });
});

it("shows an editor what a colleague changed meanwhile, and lets the second save win knowingly", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx, { city: "Malmö", phone: "040-1", email: "a@b.se" });
    const opened = await getCustomer(ctx, { id });
    const mine = { id, version: opened.version, name: opened.name, country: "SE", email: "mitt@b.se" };
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
