import { expect, it } from "vitest";
import { getContact } from "@/lib/contacts/get-contact";
import { linkContact } from "@/lib/contacts/link-contact";
import { removeRole } from "@/lib/contacts/remove-role";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer, addHiddenCustomer, as } from "../customers/samples";

useDatabase();

it("takes away the link alone", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const contactId = await addContact(ctx);
    const { roleId } = await linkContact(ctx, { customerId, contactId });
    expect(await removeRole(ctx, { roleId })).toEqual({ name: "Karin Åkerlund", contactId, customerId });
    expect(await getContact(ctx, { id: contactId })).toMatchObject({ firstName: "Karin", roles: [] });
  });
});

it("leaves a customer a primary contact", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const [first, second] = [await addContact(ctx), await addContact(ctx, { firstName: "Lars" })];
    const { roleId } = await linkContact(ctx, { customerId, contactId: first });
    await linkContact(ctx, { customerId, contactId: second });
    await removeRole(ctx, { roleId });
    expect((await getContact(ctx, { id: second })).roles).toMatchObject([{ isPrimary: true }]);
  });
});

it("does not find a place at another's owner-only customer", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addHiddenCustomer(ctx);
    const contactId = await addContact(ctx);
    const { roleId } = await linkContact(as(ctx, "bertil"), { customerId, contactId });
    await expect(removeRole(as(ctx, "kerstin"), { roleId })).rejects.toMatchObject({ code: "not_found" });
  });
});
