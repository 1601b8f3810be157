import { expect, it } from "vitest";
import { archiveContact } from "@/lib/contacts/archive-contact";
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
    expect(await endRole(ctx, { roleId })).toMatchObject({ isOver: true });
    expect(await listCustomerContacts(ctx, { customerId })).toMatchObject([
      { firstName: "Karin", isEnded: false },
      { firstName: "Allan", isEnded: true, untilDate: ctx.today, isPrimary: false },
    ]);
    expect(await listCustomerContacts(ctx, { customerId, currentOnly: true })).toHaveLength(1);
  });
});

it("hands the primary contact on to who has been there longest", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const place = async (firstName: string, fromDate: string) => {
      const contactId = await addContact(ctx, { firstName });
      return (await linkContact(ctx, { customerId, contactId, fromDate })).roleId;
    };
    const primary = await place("Ada", "2020-01-01");
    await place("Bo", "2023-01-01");
    await place("Cia", "2021-01-01");
    const primaries = async () =>
      (await listCustomerContacts(ctx, { customerId })).filter((row) => row.isPrimary);
    await endRole(ctx, { roleId: primary });
    const [cia, ...others] = await primaries();
    expect([cia?.firstName, others]).toEqual(["Cia", []]);
    await archiveContact(ctx, { id: cia?.contactId ?? "" });
    expect((await primaries()).map((row) => row.firstName)).toEqual(["Bo"]);
  });
});

it("takes a day to come: until then they are there, and primary", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const contactId = await addContact(ctx);
    const { roleId } = await linkContact(ctx, { customerId, contactId });
    expect(await endRole(ctx, { roleId, untilDate: "2999-12-31" })).toMatchObject({ isOver: false });
    const people = () => listCustomerContacts(ctx, { customerId });
    expect(await people()).toMatchObject([{ isEnded: false, isPrimary: true, untilDate: "2999-12-31" }]);
    const later = { ...ctx, today: "2999-12-31" };
    expect(await listCustomerContacts(later, { customerId })).toMatchObject([
      { isEnded: true, isPrimary: false },
    ]);
    const before = { roleId, untilDate: "1999-01-01" };
    await expect(endRole(ctx, before)).rejects.toMatchObject({ message: "date_order" });
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
