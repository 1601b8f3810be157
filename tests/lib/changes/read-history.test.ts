import { expect, it } from "vitest";
import { readHistory } from "@/lib/changes/read-history";
import { createCustomer } from "@/lib/customers/create-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

it("gives a page, what narrows it, and the people to choose from", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await createCustomer(ctx, { name: "Åkerlund" });
    await updateCustomer(ctx, { id, version: 1, city: "Lund" });
    const { changes, filter, people } = await readHistory(ctx, { customerId: id, what: "details" });
    expect(changes.rows.map(({ operation }) => operation)).toEqual(["update", "insert"]);
    expect(filter).toEqual({ from: null, to: null, what: "details", who: null });
    expect(people.map(({ name }) => name)).toContain("Bertil Ek");
  });
});

it("knows nothing of what the reader may not see", async () => {
  await rolledBack(async (ctx) => {
    const owner = { ownerId: idOf("employee", "nordbygg", "bertil"), visibility: "owner" } as const;
    const { id } = await createCustomer(actingAs(ctx, "bertil"), { name: "Hemlig", ...owner });
    for (const of of [{ customerId: id }, { rowId: id }])
      await expect(readHistory(ctx, of)).rejects.toMatchObject({ code: "not_found" });
  });
});
