import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { listTerms } from "@/lib/billing/list-terms";
import { savePaymentTerm } from "@/lib/billing/save-payment-term";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { createCustomField } from "@/lib/custom/create-custom-field";
import { setCustomersField } from "@/lib/customers/set-customers-field";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { addCustomer, addHiddenCustomer } from "./samples";

useDatabase();

const column = async (ctx: Ctx, name: string) =>
  (await ctx.tx.execute(sql`select name, ${sql.raw(name)} as value from customers order by name`)).rows.map(
    ({ value }) => value,
  );

it("gives the chosen customers a value of a field, and takes it back with one undoing; hidden ones stay", async () => {
  await rolledBack(async (ctx) => {
    const a = await addCustomer(ctx, { name: "A", phone: "40 12 34 56", city: "Lund" });
    const b = await addCustomer(ctx, { name: "B" });
    const hidden = await addHiddenCustomer(ctx);
    const set = (change: object) =>
      inBatch(ctx, (own) => setCustomersField(own, { id: [a, b, hidden], ...change } as never));
    const country = await set({ field: "country", country: "NO" });
    expect(country.value).toMatchObject({ count: 2, left: { rows: 0 } });
    expect(await column(ctx, "country")).toEqual(["NO", "NO", "SE"]);
    // A number without a country code is another one now.
    expect(await column(ctx, "phone_e164")).toEqual(["+4740123456", null, null]);
    expect((await inBatch(ctx, (own) => undoBatch(own, { batchId: country.batchId }))).value?.restored).toBe(
      2,
    );
    expect(await column(ctx, "phone_e164")).toEqual(["+4640123456", null, null]);

    expect((await set({ field: "employeeCount", employeeCount: "12" })).value?.count).toBe(2);
    expect((await set({ field: "employeeCount", employeeCount: "tolv" })).refused?.details.fields).toEqual({
      employeeCount: "number",
    });
    expect((await set({ field: "city", city: "" })).value?.count).toBe(1);
    expect(await column(ctx, "concat_ws('/', employee_count, city)")).toEqual(["12", "12", "Hemligby"]);
    expect((await set({ field: "name", name: "Samma" })).refused?.details.field).toBe("field");
    expect((await set({ field: "visibility", visibility: "owner" })).value).toMatchObject({
      count: 0,
      left: { rows: 2, names: ["A", "B"] },
    });
  });
});

it("keeps the rules of a single customer, and names whom they kept as they were", async () => {
  await rolledBack(async (ctx) => {
    const a = await addCustomer(ctx, { name: "A" });
    const b = await addCustomer(ctx, { name: "B" });
    await ctx.tx.execute(sql`update customers set is_supplier = true, do_not_market_source = 'registry', do_not_market_since = current_date
      where id = ${b}`);
    const set = (change: object) => setCustomersField(ctx, { id: [a, b], ...change } as never);
    expect(await set({ field: "isCustomer", isCustomer: "no" })).toMatchObject({
      count: 1,
      left: { rows: 1, names: ["A"] },
    });
    expect(await set({ field: "doNotMarket", doNotMarket: "no" })).toMatchObject({
      count: 0,
      left: { names: ["B"] },
    });
    expect(await set({ field: "doNotMarket", doNotMarket: "yes" })).toMatchObject({ count: 1 });
    await expect(set({ field: "isSupplier", isSupplier: "" })).rejects.toThrow("choose");
  });
});

it("sets terms of invoicing, of those too that had the usual ones, and the organisation's own fields", async () => {
  await rolledBack(async (ctx) => {
    const a = await addCustomer(ctx, { name: "A" });
    const b = await addCustomer(ctx, { name: "B" });
    const set = (change: object) =>
      inBatch(ctx, (own) => setCustomersField(own, { id: [a, b], ...change } as never));
    await savePaymentTerm(ctx, { name: "45 dagar", days: 45 });
    const [term] = (await listTerms(ctx, {})).paymentTerms;
    const termId = term?.id;
    await ctx.tx.execute(sql`insert into customer_billing (customer_id, credit_days) values (${a}, 10)`);
    const terms = async () =>
      (
        await ctx.tx.execute(
          sql`select credit_days, payment_term_id from customer_billing order by credit_days`,
        )
      ).rows;
    const { value, batchId } = await set({
      field: "billing.paymentTermId",
      billing: { paymentTermId: termId },
    });
    expect(value?.count).toBe(2);
    expect(await terms()).toEqual([
      { credit_days: 10, payment_term_id: termId },
      { credit_days: null, payment_term_id: termId },
    ]);
    expect(
      (await set({ field: "billing.invoiceType", billing: { invoiceType: "e_invoice" } })).value,
    ).toMatchObject({
      count: 0,
      left: { rows: 2 },
    });
    await inBatch(ctx, (own) => undoBatch(own, { batchId }));
    expect(await terms()).toEqual([{ credit_days: 10, payment_term_id: null }]);
    const foreign = { field: "billing.paymentTermId", billing: { paymentTermId: a } };
    expect((await set(foreign)).refused?.details.field).toBe("billing.paymentTermId");

    const { key } = await createCustomField(ctx, { entity: "customer", kind: "flag", nameSv: "Guld" });
    const own = { field: `custom.${key}`, custom: { [key]: "yes" } };
    expect((await set(own)).value?.count).toBe(2);
    expect((await set(own)).value?.count).toBe(0);
    expect(await column(ctx, "custom")).toEqual([{ [key]: true }, { [key]: true }]);
    expect((await set({ ...own, custom: { [key]: "" } })).value?.count).toBe(2);
    expect(await column(ctx, "custom")).toEqual([{}, {}]);
  });
});
