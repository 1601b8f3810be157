import { expect, it } from "vitest";
import { listTerms } from "@/lib/billing/list-terms";
import { savePaymentTerm } from "@/lib/billing/save-payment-term";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("adds and changes, once under a name, unless somebody did before", async () => {
  await rolledBack(async (ctx) => {
    await savePaymentTerm(ctx, { name: "Tio", days: 10 });
    const [row] = (await listTerms(ctx, {})).paymentTerms;
    await savePaymentTerm(ctx, { id: row?.id, version: 1, name: "Elva", days: 10 });
    expect((await listTerms(ctx, {})).paymentTerms).toMatchObject([{ name: "Elva", version: 2 }]);
    await expect(
      savePaymentTerm(ctx, { id: row?.id, version: 1, name: "Tolv", days: 10 }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(savePaymentTerm(ctx, { name: "Elva", days: 10 })).rejects.toMatchObject({
      details: { field: "name" },
    });
  });
});
