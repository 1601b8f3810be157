import { expect, it } from "vitest";
import { cardLayouts } from "@/db/tenant/schema/settings";
import { getCardLayout } from "@/lib/custom/get-card-layout";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { addField } from "./samples";

useDatabase();

it("gives everybody the whole layout, the product's or the organisation's own", async () => {
  await rolledBack(async (ctx) => {
    await addField(ctx, "gold", "flag");
    await addField(ctx, "old", "text", { archivedAt: new Date() });
    const reader = actingAs(ctx, "rut");
    const usual = await getCardLayout(reader, {});
    expect(usual.isOwn).toBe(false);
    expect(usual.boxes.find(({ key }) => key === "own")?.fields).toEqual([{ key: "custom.gold" }]);
    expect(usual.fields.map(({ key }) => key)).toEqual(["gold", "old"]);
    const boxes = [{ key: "about", fields: [{ key: "custom.gold", required: true }] }];
    await ctx.tx.insert(cardLayouts).values({ entity: "customer", boxes });
    const own = await getCardLayout(reader, { entity: "customer" });
    expect(own.isOwn).toBe(true);
    expect(own.boxes.find(({ key }) => key === "about")?.fields[0]).toEqual({
      key: "custom.gold",
      required: true,
    });
    expect((await getCardLayout(reader, { entity: "contact" })).isOwn).toBe(false);
    const { boxes: ofCase } = await getCardLayout(reader, { entity: "case" });
    expect(ofCase[0]?.fields.map(({ key }) => key)).toEqual(["title", "customerId", "statusId", "ownerId"]);
  });
});
