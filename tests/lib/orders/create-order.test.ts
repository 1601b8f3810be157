import { expect, it } from "vitest";
import { customerBilling, paymentTerms } from "@/db/tenant/schema/billing";
import { createOrder } from "@/lib/orders/create-order";
import { getOrder } from "@/lib/orders/get-order";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { sampleOrders } from "./sample-orders";

useDatabase();

it("takes the customer's name, addresses, terms and references as they stand", async () => {
  await rolledBack(async (ctx) => {
    const { addCustomer } = await sampleOrders(ctx);
    const customerId = await addCustomer({
      name: "Fjellrev AS",
      orgNumber: "923609016",
      country: "NO",
      street: "Storgata 1",
      postcode: "0150",
      city: "Oslo",
      addresses: { delivery: { street: "Kaia 4", postcode: "5003", city: "Bergen", country: null } },
    });
    const [term] = await ctx.tx
      .insert(paymentTerms)
      .values({ name: "30 dagar netto", days: 30 })
      .returning({ id: paymentTerms.id });
    await ctx.tx.insert(customerBilling).values({
      customerId,
      paymentTermId: term?.id,
      invoiceReference: "Kari",
      referenceEmployeeId: idOf("employee", "nordbygg", "bertil"),
      orderInformation: "Port 4",
      currency: "NOK",
    });
    const { id, number } = await createOrder(ctx, { title: "Takplater", customerId });
    expect(number).toBe("1001");
    expect(await getOrder(ctx, { orderId: id })).toMatchObject({
      customerName: "Fjellrev AS",
      orgNumber: "923609016",
      invoiceAddress: { street: "Storgata 1", postcode: "0150", city: "Oslo", country: "NO" },
      deliveryAddress: { street: "Kaia 4", postcode: "5003", city: "Bergen", country: "NO" },
      yourReference: "Kari",
      ourReference: "Bertil Ek",
      paymentTerms: "30 dagar netto",
      creditDays: 30,
      orderInformation: "Port 4",
      currency: "NOK",
      language: "nb",
      orderedOn: ctx.today,
      ownerName: "Anna Lind",
      status: "draft",
      lockedAt: null,
      total: "0",
    });
  });
});

it("refuses a delivery before the start, a number that is taken and customers that are out of sight", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder, addCustomer, addHidden } = await sampleOrders(ctx);
    await expect(addOrder({ startsOn: "2026-12-02", deliversOn: "2026-12-01" })).rejects.toMatchObject({
      details: { fields: { deliversOn: "order_dates" } },
    });
    await addOrder({ number: "O-7", startsOn: "2026-12-01", deliversOn: "2026-12-01" });
    await expect(addOrder({ number: "O-7" })).rejects.toMatchObject({
      code: "conflict",
      details: { fields: { number: "order_number_taken_next" } },
    });
    const { hiddenCustomer } = await addHidden();
    const archived = await addCustomer({ archivedAt: new Date() });
    for (const customerId of [hiddenCustomer, archived])
      await expect(addOrder({ customerId })).rejects.toMatchObject({
        details: { fields: { customerId: "choose" } },
      });
  });
});
