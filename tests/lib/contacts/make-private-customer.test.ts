import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { createContact } from "@/lib/contacts/create-contact";
import { getContact } from "@/lib/contacts/get-contact";
import { makePrivateCustomer } from "@/lib/contacts/make-private-customer";
import { updateContact } from "@/lib/contacts/update-contact";
import { getCustomer } from "@/lib/customers/get-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { addContact, addCustomer, as, employee } from "../customers/samples";

useDatabase();

const known = {
  email: "karin@hem.se",
  emails: ["k@hem.se"],
  phone: "0701-74 06 05",
  phones: [{ kind: "direct" as const, number: "040-17 40 60" }],
  street: "Storgatan 1",
  postcode: "222 22",
  city: "Lund",
};

it("takes over what is known of the person, with the next number; a second time leads to the same", async () => {
  await rolledBack(async (ctx) => {
    const id = await addContact(ctx, { ...known, doNotMarket: "on" });
    const { customerId } = await makePrivateCustomer(ctx, { id });
    const customer = await getCustomer(ctx, { id: customerId });
    expect(customer).toMatchObject({
      kind: "person",
      name: "Karin Åkerlund",
      firstName: "Karin",
      lastName: "Åkerlund",
      email: known.email,
      emails: known.emails,
      phones: [{ kind: "direct", number: "040-17 40 60", e164: "+4640174060" }],
      street: "Storgatan 1",
      city: "Lund",
      doNotMarketSource: "own",
      contactId: id,
      contactName: "Karin Åkerlund",
    });
    expect(customer.number).toBeTruthy();
    const link = { id: customerId, number: customer.number };
    expect((await getContact(ctx, { id })).privateCustomer).toEqual(link);
    expect(await makePrivateCustomer(ctx, { id })).toMatchObject({ customerId });
  });
});

it("comes of a customer number as well, told at its own field when it is taken", async () => {
  await rolledBack(async (ctx) => {
    await addCustomer(ctx, { number: "P77" });
    const person = { firstName: "Karin", lastName: "Ek" };
    await expect(createContact(ctx, { ...person, customerNumber: "P77" })).rejects.toMatchObject({
      code: "conflict",
      details: { fields: { customerNumber: expect.any(String) } },
    });
    const { id } = await createContact(ctx, { ...person, customerNumber: "P78" });
    expect((await getContact(ctx, { id })).privateCustomer).toMatchObject({ number: "P78" });
    const other = await addContact(ctx);
    await updateContact(ctx, { id: other, version: 1, customerNumber: "P79" });
    expect((await getContact(ctx, { id: other })).privateCustomer).toMatchObject({ number: "P79" });
  });
});

it("is put back as one batch", async () => {
  await rolledBack(async (ctx) => {
    const id = await inBatch(ctx, (own) => addContact(own));
    const made = await inBatch(ctx, (own) => makePrivateCustomer(own, { id: id.value ?? "" }));
    await undoBatch(ctx, { batchId: made.batchId });
    expect((await getContact(ctx, { id: id.value ?? "" })).privateCustomer).toBeNull();
  });
});

it("keeps an owner-only person's customer to the owner, and tells of no hidden one", async () => {
  await rolledBack(async (ctx) => {
    const [bertil, kerstin] = [as(ctx, "bertil"), as(ctx, "kerstin")];
    const own = await addContact(bertil, { visibility: "owner", ownerId: employee("bertil") });
    const { customerId } = await makePrivateCustomer(bertil, { id: own });
    await expect(getCustomer(kerstin, { id: customerId })).rejects.toMatchObject({ code: "not_found" });
    await expect(makePrivateCustomer(kerstin, { id: own })).rejects.toMatchObject({ code: "not_found" });

    const someones = await addContact(bertil);
    const shared = await makePrivateCustomer(bertil, { id: someones });
    const mine = { visibility: "owner" as const, ownerId: employee("bertil") };
    await updateContact(bertil, { id: someones, version: 1, ...mine });
    expect(await getCustomer(kerstin, { id: shared.customerId })).toMatchObject({
      contactId: null,
      contactName: null,
    });

    const open = await addContact(ctx);
    const hidden = await makePrivateCustomer(bertil, { id: open });
    const { version } = await getCustomer(bertil, { id: hidden.customerId });
    await updateCustomer(bertil, { id: hidden.customerId, version, ...mine });
    expect((await getContact(kerstin, { id: open })).privateCustomer).toBeNull();
    await expect(makePrivateCustomer(kerstin, { id: open })).rejects.toMatchObject({
      code: "rule",
      message: "private_customer_hidden",
    });
  });
});
