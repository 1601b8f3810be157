import { expect, it } from "vitest";
import { suggestContacts } from "@/lib/contacts/suggest-contacts";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer, addHiddenCustomer, as, employee } from "../customers/samples";

useDatabase();

it("puts those whose name or surname begins with it first", async () => {
  await rolledBack(async (ctx) => {
    await addContact(ctx, { firstName: "Bo", lastName: "Sandberg" });
    await addContact(ctx, { firstName: "Åsa", lastName: "Berg", customerId: await addCustomer(ctx) });
    await addContact(ctx, { firstName: "Bergljot", lastName: "Moe" });
    const hits = await suggestContacts(ctx, { q: "berg" });
    expect(hits.map(({ label }) => label)).toEqual(["Åsa Berg", "Bergljot Moe", "Bo Sandberg"]);
    expect(hits[0]).toMatchObject({ hint: "Åkerlund & Söner AB" });
    expect((await suggestContacts(ctx, {})).map(({ label }) => label)).toHaveLength(3);
  });
});

it("never offers another's owner-only contact, nor names a hidden employer", async () => {
  await rolledBack(async (ctx) => {
    await addContact(ctx, { firstName: "Hemlig", visibility: "owner", ownerId: employee("bertil") });
    await addContact(as(ctx, "bertil"), { firstName: "Öppen", customerId: await addHiddenCustomer(ctx) });
    const kerstin = as(ctx, "kerstin");
    expect(await suggestContacts(kerstin, { q: "hemlig" })).toEqual([]);
    expect(await suggestContacts(kerstin, {})).toMatchObject([{ label: "Öppen Åkerlund", hint: "" }]);
    expect(await suggestContacts(kerstin, { q: "öppen" })).toMatchObject([{ hint: "" }]);
    expect(await suggestContacts(as(ctx, "bertil"), { q: "öppen" })).toMatchObject([
      { hint: "Hemlig Affär AB" },
    ]);
  });
});
