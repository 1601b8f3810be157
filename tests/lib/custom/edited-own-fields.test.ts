import { expect, it } from "vitest";
import { createCustomField } from "@/lib/custom/create-custom-field";
import { getCustomer } from "@/lib/customers/get-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { addCustomer } from "../customers/samples";

useDatabase();

it("shows a colleague's change of an own field instead of overwriting it", async () => {
  await rolledBack(async (ctx) => {
    const level = await createCustomField(ctx, {
      entity: "customer",
      kind: "text",
      nameSv: "Nivå",
    });
    const budget = await createCustomField(ctx, {
      entity: "customer",
      kind: "money",
      nameSv: "Budget",
    });
    const id = await addCustomer(ctx);
    const { version } = await getCustomer(ctx, { id });
    await inBatch(ctx, (batch) =>
      updateCustomer(batch, {
        id,
        version,
        custom: { [level.key]: "Guld", [budget.key]: { value: "100", currency: "SEK" } },
      }),
    );
    const stale = (custom: Record<string, unknown>) => updateCustomer(ctx, { id, version, custom });
    await expect(stale({ [level.key]: "Silver" })).rejects.toMatchObject({
      code: "conflict",
      details: { fields: { [`custom.${level.key}`]: "changed_meanwhile" } },
    });
    // Left alone by the second: their form takes the new amount.
    await expect(stale({ [budget.key]: { value: "", currency: "SEK" } })).rejects.toMatchObject({
      details: {
        fields: { [`custom.${budget.key}`]: "taken_over" },
        formValues: { [`custom.${budget.key}.value`]: "100.00", [`custom.${budget.key}.currency`]: "SEK" },
      },
    });
  });
});
