import { expect, it } from "vitest";
import type { Ctx } from "@/lib/core/context";
import { hideCardItem } from "@/lib/custom/hide-card-item";
import { placeCardField } from "@/lib/custom/place-card-field";
import { requireCardFields } from "@/lib/custom/require-card-fields";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addField } from "./samples";

useDatabase();

const entity = "customer" as const;
const require = (ctx: Ctx, saved: Partial<Parameters<typeof requireCardFields>[2]>) =>
  requireCardFields(ctx, entity, { values: {}, custom: {}, record: {}, isSent: () => true, ...saved }).then(
    () => ({}),
    ({ details }) => details.fields,
  );

it("demands what the layout does, own fields at their inputs", async () => {
  await rolledBack(async (ctx) => {
    await addField(ctx, "price", "money");
    await placeCardField(ctx, { entity, key: "fax", box: "reach", required: "on" });
    await placeCardField(ctx, { entity, key: "tags", box: "categories", required: "on" });
    await placeCardField(ctx, { entity, key: "custom.price", box: "own", required: "on" });
    expect(await require(ctx, {})).toEqual({
      fax: "required",
      tags: "required",
      "custom.price.value": "required",
    });
    const values = { fax: "040-1", tags: ["a"] };
    expect(await require(ctx, { values, custom: { price: { amount: "0.00", currency: "SEK" } } })).toEqual(
      {},
    );
    expect(await require(ctx, { values: { fax: "", tags: [] }, isSent: (key) => key === "tags" })).toEqual({
      tags: "required",
    });
  });
});

it("asks for nothing that is hidden or whose condition isn't met", async () => {
  await rolledBack(async (ctx) => {
    await placeCardField(ctx, { entity, key: "fax", box: "reach", required: "on", when: "isSupplier=on" });
    expect(await require(ctx, {})).toEqual({});
    expect(await require(ctx, { record: { isSupplier: ["on"] } })).toEqual({ fax: "required" });
    await hideCardItem(ctx, { entity, item: "field", key: "fax", hidden: "on" });
    expect(await require(ctx, { record: { isSupplier: ["on"] } })).toEqual({});
  });
});
