import { expect, it } from "vitest";
import { archiveContact } from "@/lib/contacts/archive-contact";
import { listContacts } from "@/lib/contacts/list-contacts";
import { restoreContact } from "@/lib/contacts/restore-contact";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, as, employee } from "../customers/samples";

useDatabase();

it("brings an archived person back", async () => {
  await rolledBack(async (ctx) => {
    const id = await addContact(ctx);
    await archiveContact(ctx, { id });
    await restoreContact(ctx, { id });
    expect((await listContacts(ctx, {})).rows.map((row) => row.id)).toEqual([id]);
  });
});

it("does not find another's owner-only contact", async () => {
  await rolledBack(async (ctx) => {
    const id = await addContact(ctx, { visibility: "owner", ownerId: employee("bertil") });
    await archiveContact(as(ctx, "bertil"), { id });
    await expect(restoreContact(as(ctx, "kerstin"), { id })).rejects.toMatchObject({ code: "not_found" });
  });
});
