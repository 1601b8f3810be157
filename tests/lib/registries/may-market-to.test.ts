import { expect, it } from "vitest";
import { mayMarketTo } from "@/lib/registries/may-market-to";
import { addContact, addCustomer, addHiddenCustomer, as } from "@/tests/lib/customers/samples";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addRegistered } from "./samples";

useDatabase();

it("says no where the registry, the company or the person does", async () => {
  await rolledBack(async (ctx) => {
    const open = await addCustomer(ctx);
    const silent = await addCustomer(ctx, { name: "Tyst AB", doNotMarket: "on" });
    const person = await addContact(ctx);
    const shy = await addContact(ctx, { firstName: "Blyg", doNotMarket: "on" });
    const blocked = await addRegistered(ctx, { marketingBlocked: true });
    expect(await mayMarketTo(ctx, { customerId: open })).toEqual({ allowed: true });
    expect(await mayMarketTo(ctx, { customerId: open, contactId: person })).toEqual({ allowed: true });
    const since = ctx.today;
    expect(await mayMarketTo(ctx, { customerId: silent, contactId: person })).toEqual({
      allowed: false,
      who: "customer",
      source: "own",
      since,
    });
    expect(await mayMarketTo(ctx, { contactId: shy })).toMatchObject({ who: "contact", source: "own" });
    expect(await mayMarketTo(ctx, { customerId: blocked })).toMatchObject({
      allowed: false,
      source: "registry",
    });
  });
});

it("says nothing of whom the actor may not see, and yes to nobody in particular", async () => {
  await rolledBack(async (ctx) => {
    const hidden = await addHiddenCustomer(ctx);
    await expect(mayMarketTo(as(ctx, "kerstin"), { customerId: hidden })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(mayMarketTo(ctx, {})).rejects.toMatchObject({ code: "not_found" });
  });
});
