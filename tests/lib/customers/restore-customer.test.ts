import { expect, it } from "vitest";
import { archiveCustomer } from "@/lib/customers/archive-customer";
import { listCustomers } from "@/lib/customers/list-customers";
import { restoreCustomer } from "@/lib/customers/restore-customer";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer, addHiddenCustomer, as } from "./samples";

useDatabase();

it("brings an archived customer back into the list", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx);
    await archiveCustomer(ctx, { id });
    await restoreCustomer(ctx, { id });
    expect((await listCustomers(ctx, {})).rows.map((row) => row.id)).toEqual([id]);
  });
});

it("does not find another's owner-only customer", async () => {
  await rolledBack(async (ctx) => {
    const id = await addHiddenCustomer(ctx);
    await archiveCustomer(as(ctx, "bertil"), { id });
    await expect(restoreCustomer(as(ctx, "kerstin"), { id })).rejects.toMatchObject({ code: "not_found" });
  });
});
