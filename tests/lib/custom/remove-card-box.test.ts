import { expect, it } from "vitest";
import { getCardLayout } from "@/lib/custom/get-card-layout";
import { hideCardItem } from "@/lib/custom/hide-card-item";
import { placeCardField } from "@/lib/custom/place-card-field";
import { removeCardBox } from "@/lib/custom/remove-card-box";
import { saveCardBox } from "@/lib/custom/save-card-box";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addField } from "./samples";

useDatabase();

it("sends a removed box's fields home as they are, and removes none of the product's", async () => {
  await rolledBack(async (ctx) => {
    const entity = "customer" as const;
    await addField(ctx, "gold", "text");
    await saveCardBox(ctx, { entity, nameSv: "Avtal" });
    await placeCardField(ctx, { entity, key: "custom.gold", box: "box_1", required: "on" });
    await placeCardField(ctx, { entity, key: "fax", box: "box_1" });
    await hideCardItem(ctx, { entity, item: "field", key: "fax", hidden: "on" });
    await removeCardBox(ctx, { entity, key: "box_1" });
    const { boxes } = await getCardLayout(ctx, { entity });
    const fields = (key: string) => boxes.find((box) => box.key === key)?.fields;
    expect(fields("box_1")).toBeUndefined();
    expect(fields("own")).toEqual([{ key: "custom.gold", required: true }]);
    expect(fields("moreReach")?.at(-1)).toEqual({ key: "fax", hidden: true });
    await expect(removeCardBox(ctx, { entity, key: "basics" })).rejects.toMatchObject({ code: "not_found" });
  });
});
