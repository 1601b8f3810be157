import { expect, it } from "vitest";
import { createContact } from "@/lib/contacts/create-contact";
import { getContact } from "@/lib/contacts/get-contact";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer, addHiddenCustomer, as, employee } from "../customers/samples";

useDatabase();

it("needs a first name and nothing else", async () => {
  await rolledBack(async (ctx) => {
    const { id, name } = await createContact(ctx, { firstName: " Karin " });
    expect(name).toBe("Karin");
    expect(await getContact(ctx, { id })).toMatchObject({ firstName: "Karin", lastName: null, roles: [] });
    await expect(createContact(ctx, { firstName: "" })).rejects.toMatchObject({
      details: { fields: { firstName: "required" } },
    });
  });
});

it("gives a place at a customer at once", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const id = await addContact(ctx, { customerId, title: "VD", roleEmail: "vd@aker.se", isPrimary: "on" });
    expect((await getContact(ctx, { id })).roles).toMatchObject([
      { customerId, title: "VD", email: "vd@aker.se", isPrimary: true, isEnded: false, fromDate: ctx.today },
    ]);
  });
});

it("refuses a customer that the actor can't see, in the words for one that is not there", async () => {
  await rolledBack(async (ctx) => {
    const refused = { code: "invalid", message: "choose", details: { field: "places.0.customerId" } };
    const customerId = await addHiddenCustomer(ctx);
    await expect(addContact(as(ctx, "kerstin"), { customerId })).rejects.toMatchObject(refused);
    const unknown = "00000000-0000-7000-8000-000000000000";
    await expect(addContact(ctx, { customerId: unknown })).rejects.toMatchObject(refused);
    await addContact(as(ctx, "bertil"), { customerId });
  });
});

it("takes several companies at once, known and new, and tells a fault in its row", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const places = [
      { customerId, title: "VD, inköp", isInvoiceContact: "on" },
      { customerId: "", newCustomerName: "Ny Kund AB", fromDate: "2024-01-01" },
      { customerId: "", newCustomerName: "" },
      // Known by exactly that name: not made a second time.
      { newCustomerName: "ny kund ab", untilDate: "2023-01-01" },
    ];
    const { id } = await createContact(ctx, { firstName: "Karin", places });
    const { roles } = await getContact(ctx, { id });
    expect(roles).toMatchObject([
      { customerName: "Ny Kund AB", fromDate: "2024-01-01", isEnded: false, isPrimary: true },
      { customerId, title: "VD, inköp", isInvoiceContact: true, fromDate: ctx.today },
      { customerId: roles[0]?.customerId, isEnded: true, untilDate: "2023-01-01", fromDate: null },
    ]);
    const nameless = { firstName: "Bo", places: [{ customerId }, { title: "VD" }] };
    await expect(createContact(ctx, nameless)).rejects.toMatchObject({
      details: { field: "places.1.customerId" },
    });
    const twice = { firstName: "Bo", places: [{ customerId }, { customerId }] };
    await expect(createContact(ctx, twice)).rejects.toMatchObject({
      message: "contact_linked_already",
      details: { field: "places.1.customerId" },
    });
  });
});

it("keeps the private details, telephone numbers in E.164 too", async () => {
  await rolledBack(async (ctx) => {
    const id = await addContact(ctx, {
      emails: ["Karin@Hem.se", ""],
      phone: "0701-74 06 05",
      phones: [{ kind: "direct", number: "90 12 34 56" }, { number: "" }],
      country: "NO",
      city: "Oslo",
      tags: "VIP, mässa",
      doNotMarket: "on",
    });
    expect(await getContact(ctx, { id })).toMatchObject({
      emails: ["karin@hem.se"],
      phones: [{ kind: "direct", number: "90 12 34 56", e164: "+4790123456" }],
      city: "Oslo",
      tags: ["VIP", "mässa"],
      doNotMarketSource: "own",
      doNotMarketSince: ctx.today,
    });
  });
});

it("writes a postcode as the person's country does, and refuses what can't be one", async () => {
  await rolledBack(async (ctx) => {
    const id = await addContact(ctx, { postcode: "22222", city: "Lund" });
    expect(await getContact(ctx, { id })).toMatchObject({ postcode: "222 22" });
    await expect(addContact(ctx, { postcode: "222", country: "NO" })).rejects.toMatchObject({
      details: { fields: { postcode: "postcode" } },
    });
  });
});

it("says when what was made can't be seen by who made it", async () => {
  await rolledBack(async (ctx) => {
    const input = { firstName: "Hemlig", visibility: "owner" as const, ownerId: employee("bertil") };
    expect(await createContact(ctx, input)).toMatchObject({ isVisible: false });
  });
});
