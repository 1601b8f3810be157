import { expect, it } from "vitest";
import { endRole } from "@/lib/contacts/end-role";
import { linkContact } from "@/lib/contacts/link-contact";
import { listCustomerContacts } from "@/lib/contacts/list-customer-contacts";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer, addHiddenCustomer, as } from "../customers/samples";

useDatabase();

it("closes a place today and keeps it, below those who are there", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const contactId = await addContact(ctx, { firstName: "Allan", lastName: "Al" });
    const { roleId } = await linkContact(ctx, { customerId, contactId, isPrimary: "on" });
    await addContact(ctx, { customerId });
    await endRole(ctx, { roleId });
    expect(await listCustomerContacts(ctx, { customerId })).toMatchObject([
      { firstName: "Karin", isEnded: false },
      { firstName: "Allan", isEnded: true, untilDate: ctx.today, isPrimary: false },
    ]);
    expect(await listCustomerContacts(ctx, { customerId, currentOnly: true })).toHaveLength(1);
  });
});

it("does not find a place at another's owner-only customer", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addHiddenCustomer(ctx);
    const contactId = await addContact(ctx);
    const { roleId } = await linkContact(as(ctx, "bertil"), { customerId, contactId });
    await expect(endRole(as(ctx, "kerstin"), { roleId })).rejects.toMatchObject({ code: "not_found" });
  });
});
