import { expect, it } from "vitest";
import { getContact } from "@/lib/contacts/get-contact";
import { updateContact } from "@/lib/contacts/update-contact";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, as, employee } from "../customers/samples";

useDatabase();

it("changes a person's own details", async () => {
  await rolledBack(async (ctx) => {
    const id = await addContact(ctx, { email: "a@b.se" });
    const changes = {
      firstName: "Karin",
      lastName: "Ek",
      email: null,
      phone: "070-1",
      ownerId: employee("anna"),
      visibility: "owner" as const,
    };
    await updateContact(ctx, { id, version: 1, ...changes });
    expect(await getContact(ctx, { id })).toMatchObject({ ...changes, version: 2 });
  });
});

it("changes what is sent and leaves the rest", async () => {
  await rolledBack(async (ctx) => {
    const id = await addContact(ctx, {
      phone: "0701-74 06 05",
      city: "Lund",
      tags: "VIP",
      doNotMarket: "on",
    });
    await updateContact(ctx, { id, version: 1, country: "NO", emails: ["a@b.no"] });
    await updateContact(ctx, { id, version: 2, doNotMarket: "" });
    expect(await getContact(ctx, { id })).toMatchObject({
      firstName: "Karin",
      city: "Lund",
      country: "NO",
      emails: ["a@b.no"],
      tags: ["VIP"],
      doNotMarketSource: null,
      doNotMarketSince: null,
    });
    await expect(updateContact(ctx, { id, version: 3, firstName: " " })).rejects.toMatchObject({
      details: { fields: { firstName: "required" } },
    });
  });
});

it("shows an editor what a colleague changed meanwhile", async () => {
  await rolledBack(async (ctx) => {
    const id = await addContact(ctx);
    await updateContact(ctx, { id, version: 1, firstName: "Karin", lastName: "Ek" });
    const stale = { id, version: 1, firstName: "Karin", lastName: "Åker" };
    await expect(updateContact(ctx, stale)).rejects.toMatchObject({
      code: "conflict",
      details: {
        fields: { lastName: "changed_meanwhile_to" },
        fieldValues: { lastName: { value: "Ek", who: "Anna Lind" } },
        formValues: { version: "2" },
      },
    });
  });
});

it("does not find another's owner-only contact", async () => {
  await rolledBack(async (ctx) => {
    const id = await addContact(ctx, { visibility: "owner", ownerId: employee("bertil") });
    const input = { id, version: 1, firstName: "Röjd" };
    await expect(updateContact(as(ctx, "kerstin"), input)).rejects.toMatchObject({ code: "not_found" });
    await updateContact(as(ctx, "bertil"), input);
  });
});
