import { expect, it } from "vitest";
import { createContact } from "@/lib/contacts/create-contact";
import { getContact } from "@/lib/contacts/get-contact";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer, addHiddenCustomer, as, employee } from "../customers/samples";

useDatabase();

it("needs a first name and nothing else", async () => {
  await rolledBack(async (ctx) => {
    const { id, name } = await createContact(ctx, { firstName: " Karin " });
    expect(name).toBe("Karin");
    expect(await getContact(ctx, { id })).toMatchObject({ firstName: "Karin", lastName: null, roles: [] });
    await expect(createContact(ctx, { firstName: "" })).rejects.toMatchObject({
      details: { fields: { firstName: "required" } },
    });
  });
});

it("gives a place at a customer at once", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const id = await addContact(ctx, { customerId, title: "VD", roleEmail: "vd@aker.se", isPrimary: "on" });
    expect((await getContact(ctx, { id })).roles).toMatchObject([
      { customerId, title: "VD", email: "vd@aker.se", isPrimary: true, isEnded: false, fromDate: ctx.today },
    ]);
  });
});

it("refuses a customer that the actor can't see, in the words for one that is not there", async () => {
  await rolledBack(async (ctx) => {
    const refused = { code: "invalid", message: "choose", details: { field: "customerId" } };
    const customerId = await addHiddenCustomer(ctx);
    await expect(addContact(as(ctx, "kerstin"), { customerId })).rejects.toMatchObject(refused);
    const unknown = "00000000-0000-7000-8000-000000000000";
    await expect(addContact(ctx, { customerId: unknown })).rejects.toMatchObject(refused);
    await addContact(as(ctx, "bertil"), { customerId });
  });
});

it("says when what was made can't be seen by who made it", async () => {
  await rolledBack(async (ctx) => {
    const input = { firstName: "Hemlig", visibility: "owner" as const, ownerId: employee("bertil") };
    expect(await createContact(ctx, input)).toMatchObject({ isVisible: false });
  });
});
