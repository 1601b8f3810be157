import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { searchEverything } from "@/lib/search/search-everything";
import { rolledBack, useDatabase } from "@/tests/support/context";
import {
  addCase,
  addContact,
  addCustomer,
  addHiddenCustomer,
  as,
  employee,
  setUpCases,
} from "../customers/samples";

useDatabase();

it("finds customers, contacts and cases, and a case by its number", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const customerId = await addCustomer(ctx);
    await addContact(ctx, { customerId });
    const id = await addCase(ctx, { customerId, value: "1", title: "Takbyte hos Åkerlunds" });
    await addCase(ctx, { customerId, value: "1", title: "Ventilation" });
    expect(await searchEverything(ctx, { q: "akerlund" })).toMatchObject({
      customers: [{ name: "Åkerlund & Söner AB" }],
      contacts: [{ name: "Karin Åkerlund", customerName: "Åkerlund & Söner AB" }],
      cases: [{ id, title: "Takbyte hos Åkerlunds", statusName: "Ny" }],
    });
    const { rows } = await ctx.tx.execute<{ number: string }>(sql`select number from cases where id = ${id}`);
    const found = await searchEverything(ctx, { q: `#${rows[0]?.number}` });
    expect(found.cases).toMatchObject([{ id }]);
    expect(await searchEverything(ctx, { q: "x" })).toEqual({ customers: [], contacts: [], cases: [] });
    expect(await searchEverything(ctx, {})).toEqual({ customers: [], contacts: [], cases: [] });
  });
});

it("finds nothing hidden, and names no hidden customer beside a hit", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const bertil = as(ctx, "bertil");
    const hidden = await addHiddenCustomer(ctx);
    await addContact(ctx, { firstName: "Hemlig", visibility: "owner", ownerId: employee("bertil") });
    await addContact(bertil, { firstName: "Öppen", lastName: "Hemligsson", customerId: hidden });
    await addCase(bertil, { customerId: hidden, value: "1", title: "Hemligt bygge" });
    const own = await addCase(bertil, {
      customerId: await addCustomer(ctx),
      value: "1",
      title: "Hemligt tak",
    });
    await ctx.tx.execute(
      sql`update cases set visibility = 'owner', owner_id = ${employee("bertil")} where id = ${own}`,
    );
    for (const person of ["kerstin", "anna", "rut"] as const) {
      expect(await searchEverything(as(ctx, person), { q: "hemlig" }), person).toMatchObject({
        customers: [],
        contacts: [{ name: "Öppen Hemligsson", customerName: null }],
        cases: [],
      });
    }
    const found = await searchEverything(bertil, { q: "hemlig" });
    expect([found.customers.length, found.contacts.length, found.cases.length]).toEqual([1, 2, 2]);
  });
});
