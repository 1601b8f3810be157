import { expect, it } from "vitest";
import { linkContact } from "@/lib/contacts/link-contact";
import { listCustomerContacts } from "@/lib/contacts/list-customer-contacts";
import { updateRole } from "@/lib/contacts/update-role";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer, addHiddenCustomer, as } from "../customers/samples";

useDatabase();

it("changes what belongs to the place, not to the person", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const contactId = await addContact(ctx, { email: "privat@b.se" });
    const { roleId } = await linkContact(ctx, { customerId, contactId });
    const changes = { title: "VD", roleEmail: "vd@aker.se", rolePhone: "040-1", isPrimary: true };
    await updateRole(ctx, { roleId, version: 1, ...changes });
    expect(await listCustomerContacts(ctx, { customerId })).toMatchObject([
      { title: "VD", email: "vd@aker.se", phone: "040-1", isPrimary: true },
    ]);
    await updateRole(ctx, { roleId, version: 2 });
    expect(await listCustomerContacts(ctx, { customerId })).toMatchObject([
      { title: null, email: "privat@b.se" },
    ]);
  });
});

it("ends a place, opens it again, and keeps a person to one at a time", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const contactId = await addContact(ctx);
    const { roleId } = await linkContact(ctx, { customerId, contactId, fromDate: "2020-01-01" });
    await updateRole(ctx, { roleId, version: 1, fromDate: "2020-01-01", untilDate: "2021-01-01" });
    const people = () => listCustomerContacts(ctx, { customerId });
    expect(await people()).toMatchObject([{ isEnded: true, isPrimary: false, fromDate: "2020-01-01" }]);
    const back = await linkContact(ctx, { customerId, contactId });
    await expect(updateRole(ctx, { roleId, version: 2 })).rejects.toMatchObject({
      message: "contact_linked_already",
      details: { field: "untilDate" },
    });
    await updateRole(ctx, { roleId: back.roleId, version: 1, isInvoiceContact: "on" });
    expect((await people())[0]).toMatchObject({ isPrimary: true, isInvoiceContact: true });
  });
});

it("refuses what was edited from an older version", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const contactId = await addContact(ctx);
    const { roleId } = await linkContact(ctx, { customerId, contactId });
    await updateRole(ctx, { roleId, version: 1, title: "VD" });
    await expect(updateRole(ctx, { roleId, version: 1, title: "Inköp" })).rejects.toMatchObject({
      code: "conflict",
      details: { fields: { title: "changed_meanwhile_to" }, fieldValues: { title: { value: "VD" } } },
    });
  });
});

it("does not find a place at another's owner-only customer", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addHiddenCustomer(ctx);
    const contactId = await addContact(ctx);
    const { roleId } = await linkContact(as(ctx, "bertil"), { customerId, contactId });
    await expect(updateRole(as(ctx, "kerstin"), { roleId, version: 1 })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
