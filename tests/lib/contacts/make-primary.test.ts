import { expect, it } from "vitest";
import { endRole } from "@/lib/contacts/end-role";
import { linkContact } from "@/lib/contacts/link-contact";
import { listCustomerContacts } from "@/lib/contacts/list-customer-contacts";
import { makePrimary } from "@/lib/contacts/make-primary";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer, addHiddenCustomer, as } from "../customers/samples";

useDatabase();

it("hands it over, and not to who has left", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    await addContact(ctx, { customerId });
    const contactId = await addContact(ctx, { firstName: "Lars" });
    const { roleId } = await linkContact(ctx, { customerId, contactId });
    expect(await makePrimary(ctx, { roleId })).toEqual({ name: "Lars Åkerlund" });
    expect(await listCustomerContacts(ctx, { customerId })).toMatchObject([
      { firstName: "Lars", isPrimary: true },
      { firstName: "Karin", isPrimary: false },
    ]);
    await endRole(ctx, { roleId });
    await expect(makePrimary(ctx, { roleId })).rejects.toMatchObject({ message: "role_has_ended" });
  });
});

it("does not find a place at another's owner-only customer", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addHiddenCustomer(ctx);
    const contactId = await addContact(ctx);
    const { roleId } = await linkContact(as(ctx, "bertil"), { customerId, contactId });
    await expect(makePrimary(as(ctx, "kerstin"), { roleId })).rejects.toMatchObject({ code: "not_found" });
  });
});
