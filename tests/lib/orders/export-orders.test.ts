import { expect, it } from "vitest";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { exportOrders } from "@/lib/orders/export-orders";
import { lockOrder } from "@/lib/orders/lock-order";
import { orderListWords } from "@/lib/orders/order-list-words";
import { exportHeadings, exportRows } from "@/lib/views/present-export";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleOrders } from "./sample-orders";

useDatabase();

it("writes the orders of a view with amounts that are numbers, their currency and their lock", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder, addCustomer } = await sampleOrders(ctx);
    const { id } = await addOrder({ title: "Ärla", orderedOn: "2026-11-01", number: "X77" });
    await addOrder({ title: "Bofink", customerId: await addCustomer({ name: "Brf Ekbacken" }) });
    await lockOrder(ctx, { orderId: id });
    const list = await exportOrders(ctx, { q: "x77" });
    const t = translatorFor("sv");
    const tools = {
      t,
      tenant: ctx.tenant,
      actor: ctx.actor,
      format: formatterFor("sv", ctx.tenant.timeZone, ctx.tenant.currency),
    };
    const words = orderListWords(list, [], tools);
    const headings = exportHeadings(words, tools);
    const lines = [];
    for await (const some of list.rows) lines.push(...exportRows(some, words, tools));
    expect(lines).toHaveLength(1);
    expect(Object.fromEntries((lines[0] ?? []).map((cell, place) => [headings[place], cell]))).toMatchObject({
      Ordernr: { kind: "name", raw: "X77" },
      Order: { raw: "Ärla" },
      Status: { raw: "Utkast" },
      Låst: { raw: "Ja" },
      Orderdatum: { kind: "date", raw: "2026-11-01" },
      "Exkl. moms": { kind: "number", raw: expect.stringMatching(/^\d+(\.\d\d)?$/) },
      Valuta: { raw: "SEK" },
    });
  });
});
