import { expect, it } from "vitest";
import { listChanges } from "@/lib/changes/list-changes";
import { fieldLabel } from "@/lib/changes/present-changes";
import { restoreValue } from "@/lib/changes/restore-value";
import { undoBatch } from "@/lib/changes/undo-batch";
import { translatorFor } from "@/lib/i18n/translator";
import { getOrder } from "@/lib/orders/get-order";
import { lockOrder } from "@/lib/orders/lock-order";
import { updateOrder } from "@/lib/orders/update-order";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { sampleOrders } from "./sample-orders";

useDatabase();

it("changes what is sent and leaves the rest", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder } = await sampleOrders(ctx);
    const { id } = await addOrder({ yourReference: "Karin" });
    await updateOrder(ctx, {
      orderId: id,
      version: 1,
      creditDays: "20",
      deliveryAddress: { street: "Kajen 2", postcode: "", city: "Luleå", country: "" },
    });
    expect(await getOrder(ctx, { orderId: id })).toMatchObject({
      yourReference: "Karin",
      creditDays: 20,
      deliveryAddress: { street: "Kajen 2", city: "Luleå" },
      version: 2,
    });
    await updateOrder(ctx, { orderId: id, version: 2, creditDays: 20 });
    expect(await getOrder(ctx, { orderId: id })).toMatchObject({ version: 2 });
  });
});

it("keeps lines in order, calls them after their product and tells the next editor", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder, addProduct } = await sampleOrders(ctx);
    const { id } = await addOrder();
    const productId = await addProduct({ unit: "m²", vatPercent: "12" });
    const other = await addProduct({ name: "Läkt" });
    const lines = [
      { productId, quantity: "1,125", unitPrice: "99,99" },
      {},
      { description: "Frakt", unitPrice: "50", vatPercent: "0" },
    ];
    await updateOrder(ctx, { orderId: id, version: 1, lines });
    const first = await getOrder(ctx, { orderId: id });
    expect(first).toMatchObject({
      version: 2,
      lines: [
        { description: "Takpanna", unit: "m²", vatPercent: "12.00", amount: "112.49" },
        { description: "Frakt", vatPercent: "0.00" },
      ],
    });
    const [tile, freight] = first.lines;
    await updateOrder(ctx, {
      orderId: id,
      version: 2,
      lines: [
        { id: freight?.id, description: "Frakt", unitPrice: "50", vatPercent: "0" },
        { id: tile?.id, productId: other, description: "Takpanna", unitPrice: "10", vatPercent: "25" },
      ],
    });
    const second = await getOrder(ctx, { orderId: id });
    expect(second.lines.map((line) => [line.id, line.description])).toEqual([
      [freight?.id, "Frakt"],
      [tile?.id, "Läkt"],
    ]);
    await expect(
      updateOrder(ctx, { orderId: id, version: 3, lines: [{ productId: id }] }),
    ).rejects.toMatchObject({ details: { fields: { "lines.0.productId": "choose" } } });
  });
});

it("shows both versions to whom a colleague overtook, of what both changed alone", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder } = await sampleOrders(ctx);
    const { id } = await addOrder();
    const kerstin = actingAs(ctx, "kerstin");
    await inBatch(kerstin, (inner) =>
      updateOrder(inner, {
        orderId: id,
        version: 1,
        paymentTerms: "10 dagar",
        lines: [{ description: "A" }],
      }),
    );
    await updateOrder(ctx, { orderId: id, version: 1, yourReference: "Karin" });
    const stale = { orderId: id, version: 1, paymentTerms: "30 dagar" };
    await expect(updateOrder(ctx, stale)).rejects.toMatchObject({
      code: "conflict",
      details: { fields: { paymentTerms: "changed_meanwhile_to" }, formValues: { version: "3" } },
    });
    await expect(updateOrder(ctx, { orderId: id, version: 1, lines: [] })).rejects.toMatchObject({
      code: "conflict",
      details: { fields: { lines: "changed_meanwhile" }, fieldValues: { lines: { who: "Kerstin Öberg" } } },
    });
  });
});

it("refuses a locked order and one that is hidden", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder, addHidden } = await sampleOrders(ctx);
    const { id } = await addOrder();
    await lockOrder(ctx, { orderId: id });
    await expect(updateOrder(ctx, { orderId: id, version: 2, title: "X" })).rejects.toMatchObject({
      message: "order_locked",
    });
    const { orderId } = await addHidden();
    await expect(updateOrder(ctx, { orderId, version: 1, title: "X" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

it("is told in the history, part by part, and can be undone with its lines", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder } = await sampleOrders(ctx);
    const { id } = await addOrder();
    const { batchId } = await inBatch(ctx, (inner) =>
      updateOrder(inner, {
        orderId: id,
        version: 1,
        invoiceAddress: { street: "Nygatan 1", country: "SE" },
        lines: [{ description: "Montage", unitPrice: "10" }],
      }),
    );
    const { rows } = await listChanges(ctx, { rowId: id });
    const change = rows.find((row) => row.table === "orders" && row.operation === "update");
    expect(change?.fields).toMatchObject([
      { column: "invoice_address", path: ["street"], before: { text: null }, after: { text: "Nygatan 1" } },
    ]);
    const [field] = change?.fields ?? [];
    expect(field && fieldLabel(field, translatorFor("sv"))).toBe("Fakturaadress, Gatuadress");
    expect(rows.some((row) => row.table === "order_lines" && row.label === "Montage")).toBe(true);
    await inBatch(ctx, (inner) => undoBatch(inner, { batchId }));
    expect(await getOrder(ctx, { orderId: id })).toMatchObject({
      invoiceAddress: { country: "SE" },
      lines: [],
    });
  });
});

it("has single values written back from the history, unless it is locked", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder } = await sampleOrders(ctx);
    const { id } = await addOrder({ yourReference: "Karin" });
    await inBatch(ctx, (inner) => updateOrder(inner, { orderId: id, version: 1, yourReference: "Olle" }));
    const { rows } = await listChanges(ctx, { rowId: id });
    const change = { changeId: rows[0]?.id ?? 0, field: "your_reference" };
    expect(rows[0]).toMatchObject({ restorable: true, fields: [{ column: "your_reference" }] });
    await restoreValue(ctx, change);
    expect(await getOrder(ctx, { orderId: id })).toMatchObject({ yourReference: "Karin" });
    await updateOrder(ctx, { orderId: id, version: 3, yourReference: "Pia" });
    await lockOrder(ctx, { orderId: id });
    await expect(restoreValue(ctx, change)).rejects.toMatchObject({ message: "order_locked" });
  });
});
