import { expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { exportOrders } from "@/lib/orders/export-orders";
import { orderCells, orderHeadings } from "@/lib/orders/present-order-file";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleOrders } from "./sample-orders";

useDatabase();

it("writes the orders of a view with amounts that are numbers and a currency of their own", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder, addCustomer } = await sampleOrders(ctx);
    await addOrder({ title: "Ärla", orderedOn: "2026-11-01", number: "X77" });
    await addOrder({ title: "Bofink", customerId: await addCustomer({ name: "Brf Ekbacken" }) });
    const { rows, next } = await exportOrders(ctx, { q: "x77" });
    const t = translatorFor("sv");
    const line = Object.fromEntries(
      rows.flatMap((row) => orderCells(row, { t })).map((cell, place) => [orderHeadings(t)[place], cell]),
    );
    expect(next).toBeNull();
    expect(line).toMatchObject({
      Ordernr: { kind: "name", raw: "X77" },
      Order: { raw: "Ärla" },
      Orderdatum: { kind: "date", raw: "2026-11-01" },
      "Exkl. moms": { kind: "number", raw: expect.stringMatching(/^\d+(\.\d\d)?$/) },
      Valuta: { raw: "SEK" },
    });
  });
});
