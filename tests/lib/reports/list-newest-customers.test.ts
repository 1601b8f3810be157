import { expect, it } from "vitest";
import { customers } from "@/db/tenant/schema/customers";
import { customersShown, listNewestCustomers } from "@/lib/reports/list-newest-customers";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

it("shows who came last, neither archived ones nor another's own", async () => {
  await rolledBack(async (ctx) => {
    const add = (values: Partial<typeof customers.$inferInsert>) =>
      ctx.tx.insert(customers).values({ name: "?", country: "SE", ...values });
    for (let index = 1; index <= customersShown; index++) await add({ name: `Kund ${index}` });
    await add({ name: "Arkiverad", archivedAt: new Date() });
    await add({ name: "Bertils", visibility: "owner", ownerId: idOf("employee", "nordbygg", "bertil") });
    await add({ name: "Nyast" });
    const names = (await listNewestCustomers(ctx, {})).map(({ name }) => name);
    expect(names).toEqual(["Nyast", "Kund 6", "Kund 5", "Kund 4", "Kund 3", "Kund 2"]);
  });
});
