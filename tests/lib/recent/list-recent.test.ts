import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { archiveCustomer } from "@/lib/customers/archive-customer";
import { createOrder } from "@/lib/orders/create-order";
import { listRecent } from "@/lib/recent/list-recent";
import { recordView } from "@/lib/recent/record-view";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCase, addContact, addCustomer, as, employee, setUpCases } from "../customers/samples";

useDatabase();

it("lists customers, suppliers, contacts, cases, orders and employees", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const customerId = await addCustomer(ctx, { city: "Malmö" });
    const supplierId = await addCustomer(ctx, { name: "Leverantör AB" });
    await ctx.tx.execute(
      sql`update customers set is_supplier = true, is_customer = false where id = ${supplierId}`,
    );
    await recordView(ctx, { kind: "employee", rowId: employee("bertil") });
    const order = await createOrder(ctx, { title: "Takplåt", customerId });
    await recordView(ctx, { kind: "order", rowId: order.id });
    await recordView(ctx, { kind: "case", rowId: await addCase(ctx, { customerId, value: "1" }) });
    await recordView(ctx, { kind: "contact", rowId: await addContact(ctx) });
    await recordView(ctx, { kind: "customer", rowId: supplierId });
    await recordView(ctx, { kind: "customer", rowId: customerId });
    expect(await listRecent(ctx, {})).toMatchObject([
      { kind: "customer", name: "Åkerlund & Söner AB", hint: "Malmö" },
      { kind: "supplier", name: "Leverantör AB" },
      { kind: "contact", name: "Karin Åkerlund" },
      { kind: "case", name: "Takbyte" },
      { kind: "order", name: "Takplåt", hint: "1001" },
      { kind: "employee" },
    ]);
    expect(await listRecent(ctx, { limit: 2 })).toHaveLength(2);
  });
});

it("shows nothing that was hidden or archived since", async () => {
  await rolledBack(async (ctx) => {
    const hidden = await addCustomer(ctx, { name: "Göms" });
    const archived = await addCustomer(ctx, { name: "Arkiveras" });
    for (const rowId of [hidden, archived]) await recordView(ctx, { kind: "customer", rowId });
    expect(await listRecent(ctx, {})).toHaveLength(2);
    await ctx.tx.execute(
      sql`update customers set visibility = 'owner', owner_id = ${employee("bertil")} where id = ${hidden}`,
    );
    await archiveCustomer(as(ctx, "bertil"), { id: archived });
    expect(await listRecent(ctx, {})).toEqual([]);
  });
});
