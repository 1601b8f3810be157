import { expect, it } from "vitest";
import { getBilling } from "@/lib/billing/get-billing";
import { updateBilling } from "@/lib/billing/update-billing";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { addCustomer, addHiddenCustomer, as } from "../customers/samples";
import { addProduct, bill } from "./samples";

useDatabase();

const fieldsOf = async (ctx: Ctx, id: string, input: Parameters<typeof bill>[2]) => {
  const { refused } = await inBatch(ctx, (inner) => bill(inner, id, input));
  return refused?.details;
};

it("keeps what the form says, as supplier only of a supplier", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const input = {
      invoiceType: "e_invoice",
      eInvoiceAddress: "0192: 923609016",
      gln: "708 0000 00000 5",
      creditDays: "30",
      discountPercent: "12,5 %",
      creditLimitApproved: "250 000",
      orderInformation: "Port 4\nRing först",
    } as const;
    await bill(ctx, customerId, { ...input, iban: "SE45 5000 0000 0583 9825 7466" });
    expect(await getBilling(ctx, { customerId })).toMatchObject({
      version: 1,
      invoiceType: "e_invoice",
      eInvoiceAddress: "0192:923609016",
      gln: "7080000000005",
      creditDays: 30,
      discountPercent: "12.50",
      creditLimitApproved: "250000.00",
      orderInformation: "Port 4\nRing först",
      iban: null,
    });
    const supplier = await addCustomer(ctx, { isSupplier: true });
    await bill(ctx, supplier, { iban: "se45 5000 0000 0583 9825 7466" });
    expect(await getBilling(ctx, { customerId: supplier })).toMatchObject({
      isSupplier: true,
      iban: "SE4550000000058398257466",
    });
  });
});

it("says at each field what is wrong", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx, { isSupplier: true });
    const details = await fieldsOf(ctx, customerId, {
      invoiceType: "e_invoice",
      gln: "7080000000004",
      iban: "SE4550000000058398257467",
      bic: "X",
      paymentTermId: "00000000-0000-7000-8000-000000000000",
      lines: [undefined, { productId: "00000000-0000-7000-8000-000000000000" }],
    });
    expect(details).toMatchObject({
      fields: {
        eInvoiceAddress: "e_invoice_needs_address",
        gln: "gln_check_digit",
        iban: "iban_check_digits",
        bic: "bic_form",
        paymentTermId: "choose",
        "lines.1.productId": "choose",
      },
      fieldValues: { gln: { digit: 5 } },
    });
    expect(await fieldsOf(ctx, customerId, { discountPercent: "101" })).toMatchObject({
      fields: { discountPercent: "out_of_range" },
    });
  });
});

it("keeps the fixed lines in order, changes and removes them", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const productId = await addProduct(ctx, "Serviceavtal");
    await bill(ctx, customerId, {
      lines: [
        { productId, quantity: "2", unitPrice: "1 500", discountPercent: "10" },
        { description: "  ", quantity: "5" },
        { description: "Larm" },
      ],
    });
    const { lines } = await getBilling(ctx, { customerId });
    expect(lines).toMatchObject([
      { productName: "Serviceavtal", quantity: "2.000", unitPrice: "1500.00", discountPercent: "10.00" },
      { description: "Larm", quantity: "1.000", unitPrice: null },
    ]);
    const [first, second] = lines;
    await bill(ctx, customerId, {
      lines: [
        { id: second?.id, description: "Larm och lås" },
        { id: first?.id, productId },
      ],
    });
    const after = await getBilling(ctx, { customerId });
    expect(after.lines.map(({ id }) => id)).toEqual([second?.id, first?.id]);
    await bill(ctx, customerId, { lines: [{ id: first?.id, productId }] });
    expect((await getBilling(ctx, { customerId })).lines.map(({ id }) => id)).toEqual([first?.id]);
  });
});

it("takes no line of another customer's", async () => {
  await rolledBack(async (ctx) => {
    const [mine, other] = [await addCustomer(ctx), await addCustomer(ctx, { name: "Annan AB" })];
    await bill(ctx, other, { lines: [{ description: "Deras" }] });
    const [line] = (await getBilling(ctx, { customerId: other })).lines;
    await bill(ctx, mine, { lines: [{ id: line?.id, description: "Min" }] });
    expect((await getBilling(ctx, { customerId: other })).lines).toMatchObject([{ description: "Deras" }]);
    expect((await getBilling(ctx, { customerId: mine })).lines).toMatchObject([{ description: "Min" }]);
  });
});

it("refuses an edit that began before somebody else's, and says what they changed", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    await inBatch(ctx, (inner) => bill(inner, customerId, { creditDays: 30, lines: [{ description: "A" }] }));
    const malin = as(ctx, "kerstin");
    await inBatch(malin, (inner) =>
      bill(inner, customerId, { creditDays: 10, lines: [{ description: "A" }] }),
    );
    const stale = { customerId, version: 1, creditDays: "20", gln: "7080000000005" };
    const { refused } = await inBatch(ctx, (inner) => updateBilling(inner, stale));
    expect(refused).toMatchObject({ code: "conflict", details: { formValues: { version: "2" } } });
    await expect(updateBilling(ctx, { ...stale, version: 0 })).rejects.toMatchObject({ code: "conflict" });
  });
});

it("is put back as one", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const { batchId } = await inBatch(ctx, (inner) =>
      bill(inner, customerId, { creditDays: 30, lines: [{ description: "A" }] }),
    );
    await inBatch(ctx, (inner) => undoBatch(inner, { batchId }));
    expect(await getBilling(ctx, { customerId })).toMatchObject({ version: 0, creditDays: null, lines: [] });
  });
});

it("knows no hidden customer", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addHiddenCustomer(ctx);
    await expect(bill(as(ctx, "kerstin"), customerId)).rejects.toMatchObject({ code: "not_found" });
    await expect(updateBilling(as(ctx, "kerstin"), { customerId, version: 0 })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
