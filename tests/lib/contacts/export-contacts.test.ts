import { expect, it } from "vitest";
import { exportContacts } from "@/lib/contacts/export-contacts";
import { allOf } from "@/tests/support/all-of";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer, as, employee } from "../customers/samples";

useDatabase();

it("gives the rows that the list would show, with where they are, and none that is hidden", async () => {
  await rolledBack(async (ctx) => {
    await addContact(ctx, { customerId: await addCustomer(ctx), title: "VD" });
    await addContact(ctx, { firstName: "Hemlig", visibility: "owner", ownerId: employee("bertil") });
    const read = await exportContacts(ctx, { columns: "name,company,title" });
    expect(await allOf(read.rows)).toMatchObject([
      { name: "Karin Åkerlund", title: "VD", company: { text: "Åkerlund & Söner AB" } },
    ]);
    expect(await allOf((await exportContacts(as(ctx, "bertil"), {})).rows)).toHaveLength(2);
  });
});
