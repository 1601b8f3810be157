import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { getCardLayout } from "@/lib/custom/get-card-layout";
import { moveCardItem } from "@/lib/custom/move-card-item";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";

useDatabase();

const boxes = async (ctx: Ctx) => (await getCardLayout(ctx, { entity: "customer" })).boxes;
const order = async (ctx: Ctx) => (await boxes(ctx)).map(({ key }) => key);
const fieldsOf = async (ctx: Ctx, key: string) =>
  (await boxes(ctx)).find((box) => box.key === key)?.fields.map((field) => field.key);
const move = (ctx: Ctx, item: "box" | "field", key: string, direction: "up" | "down") =>
  moveCardItem(ctx, { entity: "customer", item, key, direction });

it("moves a box, stops at the ends, and can be undone", async () => {
  await rolledBack(async (ctx) => {
    const before = await order(ctx);
    const { batchId } = await inBatch(ctx, (batch) => move(batch, "box", "reach", "up"));
    expect((await order(ctx)).slice(0, 2)).toEqual(["reach", "basics"]);
    await move(ctx, "box", "reach", "up");
    expect((await order(ctx))[0]).toBe("reach");
    await move(ctx, "box", "reach", "down");
    expect(await order(ctx)).toEqual(before);
    await inBatch(ctx, (batch) => undoBatch(batch, { batchId }));
    expect(await order(ctx)).toEqual(before);
  });
});

it("moves a field within its box and on into the next, past what holds no fields", async () => {
  await rolledBack(async (ctx) => {
    await move(ctx, "field", "orgNumber", "up");
    expect(await fieldsOf(ctx, "basics")).toEqual(["kind", "orgNumber", "name", "number", "isCustomer"]);
    await move(ctx, "field", "isCustomer", "down");
    expect((await fieldsOf(ctx, "reach"))?.[0]).toBe("isCustomer");
    await move(ctx, "field", "isCustomer", "up");
    expect((await fieldsOf(ctx, "basics"))?.at(-1)).toBe("isCustomer");
    await move(ctx, "field", "kind", "up");
    expect((await fieldsOf(ctx, "basics"))?.[0]).toBe("kind");
    await move(ctx, "box", "contacts", "up");
    await move(ctx, "field", "doNotMarket", "down");
    expect((await fieldsOf(ctx, "access"))?.at(-1)).toBe("doNotMarket");
  });
});

it("knows what it moves, and who may", async () => {
  await rolledBack(async (ctx) => {
    await expect(move(ctx, "field", "planted", "up")).rejects.toMatchObject({ code: "not_found" });
    await expect(move(ctx, "box", "planted", "up")).rejects.toMatchObject({ code: "not_found" });
    await expect(move(actingAs(ctx, "bertil"), "box", "reach", "up")).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
