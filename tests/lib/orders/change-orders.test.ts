import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { changeOrders } from "@/lib/orders/change-orders";
import { getOrder } from "@/lib/orders/get-order";
import { listOrders } from "@/lib/orders/list-orders";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { sampleOrders } from "./sample-orders";

useDatabase();

const bertil = idOf("employee", "nordbygg", "bertil");

it("changes what is chosen and seen, as one batch that can be undone", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder, addHidden } = await sampleOrders(ctx);
    const a = await addOrder({ title: "A" });
    await addOrder({ title: "B", startsOn: "2026-12-20" });
    const hidden = await addHidden();
    const id = [a.id, hidden.orderId];
    expect(await changeOrders(ctx, { id, change: "status", status: "confirmed" })).toMatchObject({
      count: 1,
    });
    expect((await listOrders(ctx, { status: "confirmed" })).rows).toMatchObject([{ title: "A" }]);
    const list = "where=title:filled&sort=title";
    const { value, batchId } = await inBatch(ctx, (own) =>
      changeOrders(own, { all: "on", list, change: "delivers", deliversOn: "2026-12-10" }),
    );
    expect(value).toMatchObject({ count: 1, left: { rows: 1, names: [expect.stringMatching(/B$/)] } });
    await inBatch(ctx, (own) => undoBatch(own, { batchId }));
    expect((await getOrder(ctx, { orderId: a.id })).deliversOn).toBeNull();
    await changeOrders(ctx, { all: "on", list: "", change: "archive" });
    expect((await listOrders(ctx, {})).count).toBe(0);
    await changeOrders(ctx, { all: "on", list: "archived=1", change: "restore" });
    expect((await listOrders(ctx, {})).count).toBe(2);
    expect((await listOrders(hidden.bertil, {})).count).toBe(3);
  });
});

it("leaves what is locked, and what is kept for the books alone, as it is", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder } = await sampleOrders(ctx);
    const [a, b] = [await addOrder({ title: "A" }), await addOrder({ title: "B" })];
    const id = [a.id, b.id];
    await changeOrders(ctx, { id: a.id, change: "lock" });
    const day = { id, change: "delivers" as const, deliversOn: "2027-01-08" };
    expect(await changeOrders(ctx, day)).toMatchObject({ count: 1, left: { rows: 1 } });
    expect(await changeOrders(ctx, { id, change: "owner", ownerId: bertil })).toMatchObject({ count: 2 });
    await changeOrders(ctx, { id, change: "unlock" });
    await ctx.tx.execute(sql`update orders set restricted_at = now() where id = ${b.id}`);
    expect(await changeOrders(ctx, { id, change: "lock" })).toMatchObject({ count: 1, left: { rows: 1 } });
  });
});

it("refuses what can't be meant", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder } = await sampleOrders(ctx);
    const { id } = await addOrder();
    const refused = (input: Parameters<typeof changeOrders>[1]) => expect(changeOrders(ctx, input)).rejects;
    await refused({ change: "archive" }).toMatchObject({ message: "nothing_chosen" });
    await refused({ id, change: "owner" }).toMatchObject({ details: { field: "ownerId" } });
    await refused({ id, change: "status" }).toMatchObject({ details: { field: "status" } });
    await refused({ id, change: "delivers" }).toMatchObject({ details: { field: "deliversOn" } });
    const all = { all: "on", list: "where=gone:is:x", change: "archive" } as const;
    await refused(all).toMatchObject({ message: "list_changed" });
  });
});
