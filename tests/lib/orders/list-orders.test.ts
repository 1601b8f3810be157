import { expect, it } from "vitest";
import type { Ctx } from "@/lib/core/context";
import { createOrderFromCase } from "@/lib/orders/create-order-from-case";
import { listOrders } from "@/lib/orders/list-orders";
import { lockOrder } from "@/lib/orders/lock-order";
import { setOrderStatus } from "@/lib/orders/set-order-status";
import { saveView } from "@/lib/views/save-view";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleOrders } from "./sample-orders";

useDatabase();

const titles = async (ctx: Ctx, asked: Parameters<typeof listOrders>[1]) =>
  (await listOrders(ctx, asked)).rows.map(({ title }) => title);

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
    const { fields } = await listOrders(ctx, {});
    for (const sort of fields.filter((field) => field.sort).map(({ key }) => key)) {
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

it("shows chosen columns of what conditions joined by and or leave, and sums exactly these", async () => {
  await rolledBack(async (ctx) => {
    const { addLines, addWonCase } = await sampleOrders(ctx);
    const line = (unitPrice: string) => [{ description: "Rad", quantity: "2", unitPrice, vatPercent: "25" }];
    await addLines(line("100"), { title: "Liten", startsOn: "2026-12-01" });
    await addLines(line("5000"), { title: "Stor" });
    const caseId = await addWonCase({ title: "Tak", value: "400" });
    await createOrderFromCase(ctx, { caseId });
    const large = await listOrders(ctx, {
      where: ["net:from:400"],
      columns: "net,case",
      sort: "net",
      dir: "asc",
    });
    expect(large.rows.map(({ title, net }) => [title, net])).toEqual([
      ["Tak", "400.00"],
      ["Stor", "10000.00"],
    ]);
    expect(large.rows[0]).toMatchObject({ case: { path: `cases/${caseId}` } });
    expect(large.totals).toMatchObject([{ count: 2, net: "10400.00", total: "13000.00" }]);
    const either = { match: "any", where: ["case:filled", "starts:filled"], sort: "title" };
    expect(await titles(ctx, either)).toEqual(["Liten", "Tak"]);
    expect(await titles(ctx, { where: ["owner:any:me", "gone:is:x"] })).toHaveLength(3);
  });
});

it("stands as its saved view says, whose fixed filter can be taken away", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder } = await sampleOrders(ctx);
    await addOrder({ title: "Utkast" });
    const { id } = await addOrder({ title: "Klar" });
    await setOrderStatus(ctx, { orderId: id, status: "delivered" });
    const query = { columns: ["title", "total"], facets: [["status", "delivered"] as [string, string]] };
    const view = await saveView(ctx, { entity: "orders", name: "Levererade", query });
    const shown = await listOrders(ctx, { view: view.id });
    expect(shown.rows.map(({ title }) => title)).toEqual(["Klar"]);
    expect(shown.resolved.state.columns).toEqual(["title", "total"]);
    expect(await titles(ctx, { view: view.id, status: "all", sort: "title" })).toEqual(["Klar", "Utkast"]);
  });
});
