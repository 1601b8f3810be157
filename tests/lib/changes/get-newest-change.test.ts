import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { cases } from "@/db/tenant/schema/cases";
import { createCase } from "@/lib/cases/create-case";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { getNewestChange } from "@/lib/changes/get-newest-change";
import { updateCustomer } from "@/lib/customers/update-customer";
import { addContact, addCustomer, addHiddenCustomer, as, employee } from "@/tests/lib/customers/samples";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("moves with every change of the customer and of what belongs to it", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addCustomer(ctx);
    const made = await getNewestChange(ctx, { customerId });
    expect(made.actorName).toBe("Anna Lind");
    await updateCustomer(ctx, { id: customerId, version: 1, city: "Lund" });
    const changed = await getNewestChange(ctx, { customerId });
    expect(Number(changed.id)).toBeGreaterThan(Number(made.id));
    const contactId = await addContact(ctx, { customerId });
    const linked = await getNewestChange(ctx, { customerId });
    expect(Number(linked.id)).toBeGreaterThan(Number(changed.id));
    expect(await getNewestChange(ctx, { rowId: contactId })).toEqual(linked);
  });
});

it("stands still for what is hidden", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const customerId = await addCustomer(ctx);
    const before = await getNewestChange(ctx, { customerId });
    const hidden = { title: "Hemlig", ownerId: employee("bertil"), customerId, currency: "SEK" };
    const { id } = await createCase(as(ctx, "bertil"), hidden);
    await ctx.tx.update(cases).set({ visibility: "owner" }).where(eq(cases.id, id));
    expect(await getNewestChange(ctx, { customerId })).toEqual(before);
    expect(await getNewestChange(as(ctx, "bertil"), { customerId })).not.toEqual(before);
    const hiddenCustomer = await addHiddenCustomer(ctx);
    expect((await getNewestChange(ctx, { customerId: hiddenCustomer })).id).toBe("0");
  });
});

it("moves with every case that the reader can see", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const customerId = await addCustomer(ctx);
    const before = await getNewestChange(ctx, { table: "cases" });
    await createCase(ctx, { title: "Takbyte", customerId });
    const made = await getNewestChange(ctx, { table: "cases" });
    expect(Number(made.id)).toBeGreaterThan(Number(before.id));
    const hidden = { title: "Hemlig", ownerId: employee("bertil"), customerId, ownerOnly: true };
    await createCase(as(ctx, "bertil"), hidden);
    expect(await getNewestChange(ctx, { table: "cases" })).toEqual(made);
  });
});
