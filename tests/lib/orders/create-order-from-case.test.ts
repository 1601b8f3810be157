import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { orderLines } from "@/db/tenant/schema/orders";
import { undoBatch } from "@/lib/changes/undo-batch";
import { createOrderFromCase } from "@/lib/orders/create-order-from-case";
import { getOrder } from "@/lib/orders/get-order";
import { listCaseOrders } from "@/lib/orders/list-case-orders";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { sampleOrders } from "./sample-orders";

useDatabase();

it("fills in the case's lines with the products' VAT, or the usual one", async () => {
  await rolledBack(async (ctx) => {
    const { addWonCase, addProduct } = await sampleOrders(ctx);
    const productId = await addProduct({ unit: "st", vatPercent: "6" });
    const bertil = idOf("employee", "nordbygg", "bertil");
    const caseId = await addWonCase({ currency: "EUR", ownerId: bertil }, [
      { productId, quantity: "2.5", unitPrice: "100", discountPercent: "10" },
      { description: "Montage", unitPrice: "400" },
    ]);
    const { id } = await createOrderFromCase(ctx, { caseId });
    expect(await getOrder(ctx, { orderId: id })).toMatchObject({
      title: "Takbyte Storgatan 8",
      caseId,
      currency: "EUR",
      ownerName: "Bertil Ek",
      lines: [
        {
          productId,
          description: "Takpanna",
          quantity: "2.500",
          unit: "st",
          discountPercent: "10.00",
          vatPercent: "6.00",
          amount: "225.00",
        },
        { description: "Montage", quantity: "1.000", vatPercent: "25.00", amount: "400.00" },
      ],
      rates: [
        { vatPercent: "25.00", net: "400.00", vat: "100.00" },
        { vatPercent: "6.00", net: "225.00", vat: "13.50" },
      ],
      net: "625.00",
      vat: "113.50",
      total: "738.50",
    });
    const second = await createOrderFromCase(ctx, { caseId });
    expect((await listCaseOrders(ctx, { caseId })).map((row) => row.id)).toEqual([second.id, id]);
  });
});

it("makes a case without lines one line of its title and value", async () => {
  await rolledBack(async (ctx) => {
    const { addWonCase } = await sampleOrders(ctx);
    const { id } = await createOrderFromCase(ctx, { caseId: await addWonCase({ value: "5000" }) });
    expect(await getOrder(ctx, { orderId: id })).toMatchObject({
      lines: [{ description: "Takbyte Storgatan 8", unitPrice: "5000.00", vatPercent: "25.00" }],
      total: "6250.00",
    });
  });
});

it("takes won cases alone, and none that is hidden", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, addWonCase } = await sampleOrders(ctx);
    const open = await addCase();
    await expect(createOrderFromCase(ctx, { caseId: open.id })).rejects.toMatchObject({
      message: "case_not_won",
    });
    const hidden = await addWonCase();
    const bertil = idOf("employee", "nordbygg", "bertil");
    await ctx.tx.execute(
      `update cases set visibility = 'owner', owner_id = '${bertil}', version = version + 1 where id = '${hidden}'`,
    );
    await expect(createOrderFromCase(ctx, { caseId: hidden })).rejects.toMatchObject({ code: "not_found" });
    const { id } = await createOrderFromCase(actingAs(ctx, "bertil"), { caseId: hidden });
    await expect(getOrder(ctx, { orderId: id })).rejects.toMatchObject({ code: "not_found" });
    expect(await listCaseOrders(ctx, { caseId: hidden })).toEqual([]);
  });
});

it("is put back as one", async () => {
  await rolledBack(async (ctx) => {
    const { addWonCase } = await sampleOrders(ctx);
    const caseId = await addWonCase({ value: "10" });
    const { batchId, value } = await inBatch(ctx, (inner) => createOrderFromCase(inner, { caseId }));
    await inBatch(ctx, (inner) => undoBatch(inner, { batchId }));
    await expect(getOrder(ctx, { orderId: value?.id ?? "" })).rejects.toMatchObject({ code: "not_found" });
    expect(
      await ctx.tx
        .select()
        .from(orderLines)
        .where(eq(orderLines.orderId, value?.id ?? "")),
    ).toEqual([]);
  });
});
