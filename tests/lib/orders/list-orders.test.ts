import { expect, it } from "vitest";
import type { Ctx } from "@/lib/core/context";
import { listOrders } from "@/lib/orders/list-orders";
import { lockOrder } from "@/lib/orders/lock-order";
import { orderSorts } from "@/lib/orders/schema";
import { setOrderStatus } from "@/lib/orders/set-order-status";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleOrders } from "./sample-orders";

useDatabase();

const titles = async (ctx: Ctx, filter: Parameters<typeof listOrders>[1]) =>
  (await listOrders(ctx, filter)).rows.map(({ title }) => title);

it("narrows by status, customer, owner, lock and date, and finds by number, title and customer", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder, addCustomer, customerId } = await sampleOrders(ctx);
    const other = await addCustomer({ name: "Brf Ekbacken" });
    const a = await addOrder({ title: "Ärla", orderedOn: "2026-11-01", number: "X77" });
    await addOrder({ title: "Bofink", orderedOn: "2026-11-10", customerId: other, ownerId: null });
    await lockOrder(ctx, { orderId: a.id });
    await setOrderStatus(ctx, { orderId: a.id, status: "confirmed" });
    expect(await titles(ctx, {})).toEqual(["Bofink", "Ärla"]);
    expect(await titles(ctx, { status: "confirmed" })).toEqual(["Ärla"]);
    expect(await titles(ctx, { customer: customerId })).toEqual(["Ärla"]);
    expect(await titles(ctx, { locked: "no" })).toEqual(["Bofink"]);
    expect(await titles(ctx, { from: "2026-11-02", to: "2026-11-10" })).toEqual(["Bofink"]);
    for (const [q, found] of [
      ["x77", "Ärla"],
      ["ekbacken", "Bofink"],
      ["bofi", "Bofink"],
    ] as const)
      expect(await titles(ctx, { q }), q).toEqual([found]);
    expect(await titles(ctx, { q: "ingenting" })).toEqual([]);
    expect(await titles(ctx, { sort: "title" })).toEqual(["Bofink", "Ärla"]);
    await expect(listOrders(ctx, { status: "nonsense" as never })).rejects.toMatchObject({ code: "invalid" });
  });
});

it("pages by key through every order, once each", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder } = await sampleOrders(ctx);
    for (let made = 0; made < 60; made++)
      await addOrder({
        title: `T${made % 7}`,
        deliversOn: made % 3 === 0 ? null : `2026-12-0${1 + (made % 5)}`,
      });
    for (const sort of orderSorts) {
      const first = await listOrders(ctx, { sort });
      const second = await listOrders(ctx, { sort, cursor: first.next ?? "" });
      expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size, sort).toBe(60);
      expect(second.next, sort).toBeNull();
      const back = await listOrders(ctx, { sort, cursor: second.previous ?? "" });
      expect(
        back.rows.map(({ id }) => id),
        sort,
      ).toEqual(first.rows.map(({ id }) => id));
    }
  });
});
