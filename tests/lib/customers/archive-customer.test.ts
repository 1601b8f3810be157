import { expect, it } from "vitest";
import { archiveCustomer } from "@/lib/customers/archive-customer";
import { getCustomer } from "@/lib/customers/get-customer";
import { listCustomers } from "@/lib/customers/list-customers";
import { suggestCustomers } from "@/lib/customers/suggest-customers";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer, addHiddenCustomer, as } from "./samples";

useDatabase();

it("puts a customer out of lists and suggestions; the card stays", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx);
    expect((await listCustomers(ctx, {})).count).toBe(1);
    expect(await archiveCustomer(ctx, { id })).toEqual({ id, name: "Åkerlund & Söner AB" });
    expect((await listCustomers(ctx, {})).count).toBe(0);
    expect((await listCustomers(ctx, { archived: "1" })).rows.map((row) => row.id)).toEqual([id]);
    expect(await suggestCustomers(ctx, { q: "åker" })).toEqual([]);
    expect((await getCustomer(ctx, { id })).archivedAt).toBeInstanceOf(Date);
  });
});

it("keeps the time of the first archiving", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx);
    await archiveCustomer(ctx, { id });
    const { version } = await getCustomer(ctx, { id });
    await archiveCustomer(ctx, { id });
    expect((await getCustomer(ctx, { id })).version).toBe(version);
  });
});

it("does not find another's owner-only customer", async () => {
  await rolledBack(async (ctx) => {
    const id = await addHiddenCustomer(ctx);
    await expect(archiveCustomer(as(ctx, "kerstin"), { id })).rejects.toMatchObject({ code: "not_found" });
  });
});
