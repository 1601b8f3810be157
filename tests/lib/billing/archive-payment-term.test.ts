import { expect, it } from "vitest";
import { archivePaymentTerm } from "@/lib/billing/archive-payment-term";
import { getBilling } from "@/lib/billing/get-billing";
import { listTerms } from "@/lib/billing/list-terms";
import { savePaymentTerm } from "@/lib/billing/save-payment-term";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer } from "../customers/samples";
import { bill } from "./samples";

useDatabase();

it("goes out of use and back, and stays with those that have it", async () => {
  await rolledBack(async (ctx) => {
    await savePaymentTerm(ctx, { name: "Tio", days: 10 });
    const id = (await listTerms(ctx, {})).paymentTerms[0]?.id ?? "";
    const customerId = await addCustomer(ctx);
    await bill(ctx, customerId, { paymentTermId: id });
    expect(await archivePaymentTerm(ctx, { id })).toEqual({ name: "Tio", isArchived: true });
    expect((await listTerms(ctx, {})).paymentTerms[0]?.archivedAt).not.toBeNull();
    await bill(ctx, customerId, { paymentTermId: id, creditDays: 5 });
    expect(await getBilling(ctx, { customerId })).toMatchObject({ paymentTermId: id });
    const other = await addCustomer(ctx, { name: "Annan AB" });
    await expect(bill(ctx, other, { paymentTermId: id })).rejects.toMatchObject({
      details: { fields: { paymentTermId: "choose" } },
    });
    await archivePaymentTerm(ctx, { id, restore: true });
    await bill(ctx, other, { paymentTermId: id });
  });
});
