import { expect, it } from "vitest";
import { createCategory } from "@/lib/categories/create-category";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { placeCardField } from "@/lib/custom/place-card-field";
import { createCustomer } from "@/lib/customers/create-customer";
import { getCustomer } from "@/lib/customers/get-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import { addField } from "@/tests/lib/custom/samples";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";

useDatabase();

const entity = "customer" as const;
const faults = (run: Promise<unknown>) =>
  run.then(
    () => ({}),
    ({ details }) => details.fields,
  );
const demand = (ctx: Ctx, key: string, box: string, when?: string) =>
  placeCardField(ctx, { entity, key, box, required: "on", when });

it("demands of a form what the layout does, and of nobody else", async () => {
  await rolledBack(async (ctx) => {
    await addField(ctx, "level", "choice");
    await demand(ctx, "phone", "reach");
    await demand(ctx, "custom.level", "own", "isSupplier=on");
    const name = "Åkerlund AB";
    expect(await faults(createCustomer(ctx, { name }))).toEqual({});
    expect(await faults(createCustomer(ctx, { name, fromForm: "on" }))).toEqual({ phone: "required" });
    const supplier = { name, phone: "040-123456", isSupplier: "on", fromForm: "on" };
    expect(await faults(createCustomer(ctx, supplier))).toEqual({ "custom.level": "required" });
    expect(await faults(createCustomer(ctx, { ...supplier, custom: { level: "gold" } }))).toEqual({});
  });
});

it("lets nobody empty a required field, and asks for no other than those that are changed", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await createCustomer(ctx, { name: "Åkerlund AB" });
    const { id: categoryId } = await createCategory(ctx, { name: "Kedja" });
    await demand(ctx, "phone", "reach");
    await demand(ctx, "fax", "reach", `categoryIds=${categoryId}`);
    expect(await faults(updateCustomer(ctx, { id, version: 1, city: "Lund" }))).toEqual({});
    expect(await faults(updateCustomer(ctx, { id, version: 2, phone: "" }))).toEqual({ phone: "required" });
    expect(await faults(updateCustomer(ctx, { id, version: 2, fax: "" }))).toEqual({});
    const chain = { id, version: 3, categoryIds: [categoryId], phone: "040-1", fax: "" };
    expect(await faults(updateCustomer(ctx, chain))).toEqual({ fax: "required" });
    expect(await faults(updateCustomer(ctx, { ...chain, fax: "040-2" }))).toEqual({});
    expect(await faults(updateCustomer(ctx, { id, version: 4, fax: "" }))).toEqual({ fax: "required" });
  });
});

it("saves own fields, leaves those that aren't sent, and puts them back", async () => {
  await rolledBack(async (ctx) => {
    await addField(ctx, "level", "choice");
    await addField(ctx, "size", "number");
    const custom = { level: "gold", size: "12,5" };
    const { id } = await createCustomer(ctx, { name: "Åkerlund AB", custom });
    expect((await getCustomer(ctx, { id })).custom).toEqual({ level: "gold", size: "12.5" });
    const { batchId } = await inBatch(ctx, (batch) =>
      updateCustomer(batch, { id, version: 1, custom: { level: "" } }),
    );
    expect((await getCustomer(ctx, { id })).custom).toEqual({ size: "12.5" });
    await inBatch(ctx, (batch) => undoBatch(batch, { batchId }));
    expect((await getCustomer(ctx, { id })).custom).toEqual({ level: "gold", size: "12.5" });
    expect(await faults(updateCustomer(ctx, { id, version: 3, custom: { size: "x" } }))).toEqual({
      "custom.size": "number",
    });
  });
});
