import { expect, it } from "vitest";
import { validateCustom } from "@/lib/custom/validate-custom";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addField } from "./samples";

useDatabase();

it("checks what was sent against the card's own fields, and keeps the rest", async () => {
  await rolledBack(async (ctx) => {
    await addField(ctx, "price", "money");
    await addField(ctx, "size", "number");
    await addField(ctx, "size", "text", { entity: "contact" });
    const stored = { price: { amount: "1.00", currency: "EUR" }, size: "3" };
    const sent = { price: { value: "2 500" }, planted: "x" };
    expect(await validateCustom(ctx, "customer", sent, {})).toEqual({
      price: { amount: "2500.00", currency: "SEK" },
    });
    expect(await validateCustom(ctx, "customer", sent, stored)).toEqual({
      price: { amount: "2500.00", currency: "EUR" },
      size: "3",
    });
    expect(await validateCustom(ctx, "contact", { size: "stor" }, {})).toEqual({ size: "stor" });
    await expect(validateCustom(ctx, "customer", { size: "stor" }, {})).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { "custom.size": "number" } },
    });
  });
});
