import { expect, it } from "vitest";
import type { Ctx } from "@/lib/core/context";
import { getCardLayout } from "@/lib/custom/get-card-layout";
import { hideCardItem } from "@/lib/custom/hide-card-item";
import { boxesInUse } from "@/lib/custom/resolve-card";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

const shown = async (ctx: Ctx) =>
  boxesInUse("customer", (await getCardLayout(ctx, {})).boxes).flatMap((box) => [
    box.key,
    ...box.fields.map(({ key }) => key),
  ]);
const hide = (ctx: Ctx, item: "box" | "field", key: string, hidden: string) =>
  hideCardItem(ctx, { entity: "customer", item, key, hidden });

it("takes fields and boxes away, and puts them back", async () => {
  await rolledBack(async (ctx) => {
    const before = await shown(ctx);
    await hide(ctx, "field", "fax", "on");
    await hide(ctx, "box", "about", "on");
    const after = await shown(ctx);
    expect(before.filter((key) => !after.includes(key))).toEqual([
      "fax",
      "about",
      "nickname",
      "industry",
      "employeeCount",
      "foundedYear",
    ]);
    await hide(ctx, "field", "fax", "");
    await hide(ctx, "box", "about", "");
    expect(await shown(ctx)).toEqual(before);
  });
});

it("keeps what a record is told by, and tells boxes from fields", async () => {
  await rolledBack(async (ctx) => {
    for (const [item, key] of [
      ["field", "name"],
      ["box", "basics"],
    ] as const)
      await expect(hide(ctx, item, key, "on")).rejects.toMatchObject({ message: "card_item_fixed" });
    await expect(hide(ctx, "field", "about", "on")).rejects.toMatchObject({ code: "not_found" });
    await expect(hide(ctx, "box", "fax", "on")).rejects.toMatchObject({ code: "not_found" });
  });
});
