import { expect, it } from "vitest";
import { getContact } from "@/lib/contacts/get-contact";
import { linkContact } from "@/lib/contacts/link-contact";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer, addHiddenCustomer, as, employee } from "../customers/samples";

useDatabase();

it("does not find another's owner-only contact", async () => {
  await rolledBack(async (ctx) => {
    const id = await addContact(ctx, { visibility: "owner", ownerId: employee("bertil") });
    for (const person of ["kerstin", "anna", "rut"] as const) {
      await expect(getContact(as(ctx, person), { id })).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await getContact(as(ctx, "bertil"), { id })).toMatchObject({ firstName: "Karin" });
  });
});

it("does not tell of places at customers that the reader can't see", async () => {
  await rolledBack(async (ctx) => {
    const id = await addContact(ctx, { customerId: await addCustomer(ctx) });
    await linkContact(as(ctx, "bertil"), { contactId: id, customerId: await addHiddenCustomer(ctx) });
    const namesFor = async (person: "kerstin" | "bertil") =>
      (await getContact(as(ctx, person), { id })).roles.map((role) => role.customerName);
    expect(await namesFor("kerstin")).toEqual(["Åkerlund & Söner AB"]);
    expect(await namesFor("bertil")).toEqual(["Hemlig Affär AB", "Åkerlund & Söner AB"]);
  });
});
