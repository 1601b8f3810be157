import { expect, it } from "vitest";
import { linkContact } from "@/lib/contacts/link-contact";
import { listCustomerContacts } from "@/lib/contacts/list-customer-contacts";
import { setInvoiceContact } from "@/lib/contacts/set-invoice-contact";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer, addHiddenCustomer, as } from "../customers/samples";

useDatabase();

it("lets several share a customer's invoices, and takes it back", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const place = async (firstName: string) => {
      const contactId = await addContact(ctx, { firstName });
      return (await linkContact(ctx, { customerId, contactId })).roleId;
    };
    const [ada, bo] = [await place("Ada"), await place("Bo")];
    for (const roleId of [ada, bo]) await setInvoiceContact(ctx, { roleId, isInvoiceContact: "on" });
    const receivers = async () =>
      (await listCustomerContacts(ctx, { customerId })).map((row) => row.isInvoiceContact);
    expect(await receivers()).toEqual([true, true]);
    expect(await setInvoiceContact(ctx, { roleId: ada, isInvoiceContact: "" })).toMatchObject({
      isInvoiceContact: false,
    });
    expect(await receivers()).toEqual([false, true]);
  });
});

it("does not find a place at another's owner-only customer", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addHiddenCustomer(ctx);
    const contactId = await addContact(ctx);
    const { roleId } = await linkContact(as(ctx, "bertil"), { customerId, contactId });
    const input = { roleId, isInvoiceContact: "on" };
    await expect(setInvoiceContact(as(ctx, "kerstin"), input)).rejects.toMatchObject({ code: "not_found" });
  });
});
