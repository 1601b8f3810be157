import { expect, it } from "vitest";
import { archiveContact } from "@/lib/contacts/archive-contact";
import { listContacts } from "@/lib/contacts/list-contacts";
import { listCustomerContacts } from "@/lib/contacts/list-customer-contacts";
import { suggestContacts } from "@/lib/contacts/suggest-contacts";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer, as, employee } from "../customers/samples";

useDatabase();

it("puts a person out of lists, suggestions and their customers' cards", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const id = await addContact(ctx, { customerId });
    expect(await archiveContact(ctx, { id })).toEqual({ id, name: "Karin Åkerlund" });
    expect((await listContacts(ctx, {})).count).toBe(0);
    expect(await suggestContacts(ctx, { q: "karin" })).toEqual([]);
    expect(await listCustomerContacts(ctx, { customerId })).toEqual([]);
  });
});

it("does not find another's owner-only contact", async () => {
  await rolledBack(async (ctx) => {
    const id = await addContact(ctx, { visibility: "owner", ownerId: employee("bertil") });
    await expect(archiveContact(as(ctx, "kerstin"), { id })).rejects.toMatchObject({ code: "not_found" });
  });
});
