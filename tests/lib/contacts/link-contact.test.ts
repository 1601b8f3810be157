import { expect, it } from "vitest";
import { endRole } from "@/lib/contacts/end-role";
import { getContact } from "@/lib/contacts/get-contact";
import { linkContact } from "@/lib/contacts/link-contact";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer, addHiddenCustomer, as, employee } from "../customers/samples";

useDatabase();

it("gives a known person a place at a customer, once", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const contactId = await addContact(ctx);
    await linkContact(ctx, { customerId, contactId, title: "Inköp" });
    expect((await getContact(ctx, { id: contactId })).roles).toMatchObject([{ customerId, title: "Inköp" }]);
    await expect(linkContact(ctx, { customerId, contactId })).rejects.toMatchObject({
      code: "conflict",
      message: "contact_linked_already",
      details: { field: "contactId" },
    });
  });
});

it("gives who comes back a new place, and keeps the old one as history", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const contactId = await addContact(ctx);
    const { roleId } = await linkContact(ctx, { customerId, contactId, title: "Inköp" });
    await endRole(ctx, { roleId });
    const back = await linkContact(ctx, { customerId, contactId, title: "VD, styrelseledamot, VD" });
    expect(back.roleId).not.toBe(roleId);
    expect((await getContact(ctx, { id: contactId })).roles).toMatchObject([
      { roleId: back.roleId, title: "VD, styrelseledamot", isEnded: false, untilDate: null },
      { roleId, title: "Inköp", isEnded: true, untilDate: ctx.today },
    ]);
  });
});

it("makes the first person at a customer its primary contact", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const [first, second] = [await addContact(ctx), await addContact(ctx, { firstName: "Lars" })];
    await linkContact(ctx, { customerId, contactId: first });
    await linkContact(ctx, { customerId, contactId: second, isInvoiceContact: "on" });
    expect((await getContact(ctx, { id: first })).roles[0]).toMatchObject({ isPrimary: true });
    expect((await getContact(ctx, { id: second })).roles[0]).toMatchObject({
      isPrimary: false,
      isInvoiceContact: true,
    });
  });
});

it("refuses a place that ends before it begins", async () => {
  await rolledBack(async (ctx) => {
    const [customerId, contactId] = [await addCustomer(ctx), await addContact(ctx)];
    const backwards = { customerId, contactId, fromDate: "2025-05-01", untilDate: "2025-04-30" };
    await expect(linkContact(ctx, backwards)).rejects.toMatchObject({
      message: "date_order",
      details: { field: "untilDate" },
    });
  });
});

it("leaves a customer one primary contact, the last chosen", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const first = await addContact(ctx, { customerId, isPrimary: "on" });
    const second = await addContact(ctx, { firstName: "Lars" });
    await linkContact(ctx, { customerId, contactId: second, isPrimary: "on" });
    expect((await getContact(ctx, { id: first })).roles[0]?.isPrimary).toBe(false);
    expect((await getContact(ctx, { id: second })).roles[0]?.isPrimary).toBe(true);
  });
});

it("knows neither customers nor persons that the actor can't see", async () => {
  await rolledBack(async (ctx) => {
    const hiddenCustomer = await addHiddenCustomer(ctx);
    const hiddenContact = await addContact(ctx, { visibility: "owner", ownerId: employee("bertil") });
    const [customerId, contactId] = [await addCustomer(ctx), await addContact(ctx)];
    const kerstin = as(ctx, "kerstin");
    await expect(linkContact(kerstin, { customerId: hiddenCustomer, contactId })).rejects.toMatchObject({
      code: "invalid",
      details: { field: "customerId" },
    });
    await expect(linkContact(kerstin, { customerId, contactId: hiddenContact })).rejects.toMatchObject({
      code: "invalid",
      details: { field: "contactId" },
    });
  });
});
