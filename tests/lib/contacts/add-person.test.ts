import { expect, it } from "vitest";
import { addPerson } from "@/lib/contacts/add-person";
import { getContact } from "@/lib/contacts/get-contact";
import { listCustomerContacts } from "@/lib/contacts/list-customer-contacts";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer, addHiddenCustomer, as, employee } from "../customers/samples";

useDatabase();

it("links whom it finds, and makes whom it doesn't", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    await addPerson(ctx, { customerId, contactId: await addContact(ctx), title: "VD" });
    const made = { customerId, newPersonName: "Anna  Maria Lind", roleEmail: "anna@aker.se" };
    expect(await addPerson(ctx, made)).toMatchObject({ name: "Anna Maria Lind", customerId });
    const people = await listCustomerContacts(ctx, { customerId });
    expect(people).toMatchObject([
      { firstName: "Karin", title: "VD", isPrimary: true },
      { firstName: "Anna Maria", lastName: "Lind", email: "anna@aker.se", isPrimary: false },
    ]);
    const anna = await getContact(ctx, { id: people[1]?.contactId ?? "" });
    expect(anna).toMatchObject({ ownerId: ctx.actor.employeeId, email: null });
  });
});

it("asks for somebody, and knows neither hidden customers nor hidden people", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const kerstin = as(ctx, "kerstin");
    await expect(addPerson(ctx, { customerId })).rejects.toMatchObject({ details: { field: "contactId" } });
    const hidden = { customerId: await addHiddenCustomer(ctx), newPersonName: "Bo Ek" };
    await expect(addPerson(kerstin, hidden)).rejects.toMatchObject({ details: { field: "customerId" } });
    const contactId = await addContact(ctx, { visibility: "owner", ownerId: employee("bertil") });
    await expect(addPerson(kerstin, { customerId, contactId })).rejects.toMatchObject({
      details: { field: "contactId" },
    });
  });
});
