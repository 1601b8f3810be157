import { expect, it } from "vitest";
import { getBilling } from "@/lib/billing/get-billing";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer, addHiddenCustomer, as } from "../customers/samples";

useDatabase();

it("gives the usual terms of a customer of whom nothing is said", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    expect(await getBilling(ctx, { customerId })).toMatchObject({
      version: 0,
      invoiceType: "email_attachment",
      isSupplier: false,
      lines: [],
    });
  });
});

it("knows no hidden customer", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addHiddenCustomer(ctx);
    await expect(getBilling(as(ctx, "kerstin"), { customerId })).rejects.toMatchObject({ code: "not_found" });
    expect(await getBilling(as(ctx, "bertil"), { customerId })).toMatchObject({ version: 0 });
  });
});
