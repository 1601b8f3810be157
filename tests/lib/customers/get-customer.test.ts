import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { customers } from "@/db/tenant/schema/customers";
import { endRole } from "@/lib/contacts/end-role";
import { linkContact } from "@/lib/contacts/link-contact";
import { getCustomer } from "@/lib/customers/get-customer";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCase, addContact, addCustomer, addHiddenCustomer, as, employee, setUpCases } from "./samples";

useDatabase();

it("does not find another's owner-only customer, nor one that is not there", async () => {
  await rolledBack(async (ctx) => {
    const id = await addHiddenCustomer(ctx);
    for (const person of ["kerstin", "anna", "rut"] as const) {
      await expect(getCustomer(as(ctx, person), { id }), person).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await getCustomer(as(ctx, "bertil"), { id })).toMatchObject({ name: "Hemlig Affär AB" });
    const unknown = "00000000-0000-7000-8000-000000000000";
    await expect(getCustomer(ctx, { id: unknown })).rejects.toMatchObject({ code: "not_found" });
  });
});

it("does not name a parent that the reader can't see", async () => {
  await rolledBack(async (ctx) => {
    const parentId = await addHiddenCustomer(ctx, "bertil", "Hemlig Holding AB");
    const id = await addCustomer(ctx);
    await ctx.tx.update(customers).set({ parentId }).where(eq(customers.id, id));
    expect(await getCustomer(as(ctx, "kerstin"), { id })).toMatchObject({ parentId: null, parentName: null });
    expect(await getCustomer(as(ctx, "bertil"), { id })).toMatchObject({
      parentId,
      parentName: "Hemlig Holding AB",
    });
  });
});

it("counts contacts who are there, and cases, that the reader can see", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const id = await addCustomer(ctx);
    await addContact(ctx, { customerId: id });
    await addContact(ctx, { customerId: id, visibility: "owner", ownerId: employee("bertil") });
    const left = await addContact(ctx);
    const { roleId } = await linkContact(ctx, { customerId: id, contactId: left });
    await endRole(ctx, { roleId });
    await addCase(ctx, { customerId: id, value: "1" });
    expect(await getCustomer(as(ctx, "kerstin"), { id })).toMatchObject({ contactCount: 1, caseCount: 1 });
    expect(await getCustomer(as(ctx, "bertil"), { id })).toMatchObject({ contactCount: 2, caseCount: 1 });
  });
});
