import { expect, it } from "vitest";
import { listCustomerContacts } from "@/lib/contacts/list-customer-contacts";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer, addHiddenCustomer, as, employee } from "../customers/samples";

useDatabase();

it("puts the primary contact first, then the alphabet; the person's own details serve where the place has none", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    await addContact(ctx, { customerId, firstName: "Bo", lastName: "Öst", email: "bo@hem.se" });
    await addContact(ctx, {
      customerId,
      firstName: "Åsa",
      lastName: "Ek",
      email: "asa@hem.se",
      roleEmail: "asa@jobb.se",
    });
    await addContact(ctx, { customerId, firstName: "Cia", lastName: "Ås", isPrimary: "on" });
    expect(await listCustomerContacts(ctx, { customerId })).toMatchObject([
      { firstName: "Cia" },
      { firstName: "Åsa", email: "asa@jobb.se" },
      { firstName: "Bo", email: "bo@hem.se" },
    ]);
  });
});

it("tells nothing of hidden people, nor of a hidden customer's", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    await addContact(ctx, { customerId, visibility: "owner", ownerId: employee("bertil") });
    const hidden = await addHiddenCustomer(ctx);
    await addContact(as(ctx, "bertil"), { customerId: hidden });
    for (const id of [customerId, hidden]) {
      expect(await listCustomerContacts(as(ctx, "kerstin"), { customerId: id })).toEqual([]);
      expect(await listCustomerContacts(as(ctx, "bertil"), { customerId: id })).toHaveLength(1);
    }
  });
});
