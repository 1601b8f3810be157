import { expect, it } from "vitest";
import { suggestCustomers } from "@/lib/customers/suggest-customers";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer, addHiddenCustomer, as } from "./samples";

useDatabase();

it("puts the very number first, then names that begin with it, then words, then any part", async () => {
  await rolledBack(async (ctx) => {
    await addCustomer(ctx, { name: "Storberg AB" });
    await addCustomer(ctx, { name: "Åke Berg", city: "Malmö" });
    await addCustomer(ctx, { name: "Bergström" });
    await addCustomer(ctx, { name: "Zorn", number: "berg" });
    const labels = (await suggestCustomers(ctx, { q: "berg" })).map(({ label }) => label);
    expect(labels).toEqual(["Zorn", "Bergström", "Åke Berg", "Storberg AB"]);
  });
});

it("offers ten at most, each with what tells it from its namesakes", async () => {
  await rolledBack(async (ctx) => {
    for (let n = 0; n < 12; n++) {
      await addCustomer(ctx, { name: "Lika AB", number: String(100 + n), city: "Lund" });
    }
    const hits = await suggestCustomers(ctx, { q: "lika" });
    expect(hits).toHaveLength(10);
    expect(hits[0]).toMatchObject({ label: "Lika AB", hint: "100 · Lund" });
    expect(await suggestCustomers(ctx, {})).toHaveLength(10);
  });
});

it("never offers another's owner-only customer", async () => {
  await rolledBack(async (ctx) => {
    const id = await addHiddenCustomer(ctx);
    for (const person of ["kerstin", "anna", "rut"] as const) {
      const reader = as(ctx, person);
      for (const q of ["hemlig", "", "hemligby"]) expect(await suggestCustomers(reader, { q })).toEqual([]);
    }
    expect(await suggestCustomers(as(ctx, "bertil"), { q: "hemlig" })).toMatchObject([{ value: id }]);
  });
});
