import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { getCardLayout } from "@/lib/custom/get-card-layout";
import { hideCardItem } from "@/lib/custom/hide-card-item";
import { resetCardLayout } from "@/lib/custom/reset-card-layout";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";

useDatabase();

it("goes back to the product's layout, and can be undone", async () => {
  await rolledBack(async (ctx) => {
    const usual = await getCardLayout(ctx, {});
    await inBatch(ctx, (batch) =>
      hideCardItem(batch, { entity: "customer", item: "field", key: "fax", hidden: "on" }),
    );
    const own = await getCardLayout(ctx, {});
    const { batchId } = await inBatch(ctx, (batch) => resetCardLayout(batch, { entity: "customer" }));
    expect(await getCardLayout(ctx, {})).toEqual(usual);
    await inBatch(ctx, (batch) => undoBatch(batch, { batchId }));
    expect(await getCardLayout(ctx, {})).toEqual(own);
  });
});
