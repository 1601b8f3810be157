import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { cases } from "@/db/tenant/schema/cases";
import { employees } from "@/db/tenant/schema/employees";
import { closeCase } from "@/lib/cases/close-case";
import { updateCase } from "@/lib/cases/update-case";
import type { Ctx } from "@/lib/core/context";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "./sample-cases";

useDatabase();

async function read(ctx: Ctx, id: string) {
  const [row] = await ctx.tx.select().from(cases).where(eq(cases.id, id));
  return row;
}

it("changes what the form holds and counts the version on", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, addCustomer, statusId } = await sampleCases(ctx);
    const { id } = await addCase({ value: "10", openedOn: "2026-01-02" });
    const customerId = await addCustomer({ name: "Brf Ekbacken" });
    await updateCase(ctx, {
      caseId: id,
      version: "1",
      title: "Fasadrenovering",
      customerId,
      statusId: statusId("Förhandling"),
      value: "20,50",
      currency: "EUR",
    });
    expect(await read(ctx, id)).toMatchObject({
      title: "Fasadrenovering",
      customerId,
      value: "20.50",
      currency: "EUR",
      probabilityPercent: 70,
      probabilityIsOwn: false,
      openedOn: "2026-01-02",
      version: 2,
    });
  });
});

it("keeps apart a probability of one's own and the status's", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, customerId, statusId } = await sampleCases(ctx);
    const { id } = await addCase();
    const save = async (version: number, values: object) => {
      await updateCase(ctx, { caseId: id, version, title: "T", customerId, ...values });
      const row = await read(ctx, id);
      return [row?.probabilityPercent, row?.probabilityIsOwn];
    };
    expect(await save(1, { probabilityPercent: 33 })).toEqual([33, true]);
    expect(await save(2, { probabilityPercent: 33, statusId: statusId("Förhandling") })).toEqual([33, true]);
    expect(await save(3, { probabilityPercent: "" })).toEqual([70, false]);
    expect(await save(4, { probabilityPercent: "", statusId: statusId("Kontaktad") })).toEqual([20, false]);
  });
});

it("refuses an edit that others overtook, and says what they changed", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, customerId } = await sampleCases(ctx);
    const { id } = await addCase({ value: "10" });
    await updateCase(ctx, { caseId: id, version: 1, title: "Deras titel", customerId, value: "10,0" });
    const edit = { caseId: id, version: 1, title: "Min titel", customerId, value: "10", source: "Webb" };
    await expect(updateCase(ctx, edit)).rejects.toMatchObject({
      code: "conflict",
      details: {
        fields: { title: "changed_meanwhile_to" },
        fieldValues: { title: { who: "Anna Lind", value: "Deras titel" } },
        formValues: { version: "2" },
      },
    });
    await updateCase(ctx, { ...edit, version: 2 });
  });
});

it("leaves a closed case closed", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, customerId, statusId } = await sampleCases(ctx);
    const { id } = await addCase();
    await closeCase(ctx, { caseId: id, outcome: "won" });
    const edit = { caseId: id, version: 2, title: "Efteråt", customerId, value: "5" };
    await expect(updateCase(ctx, { ...edit, statusId: statusId("Ny") })).rejects.toMatchObject({
      code: "rule",
    });
    await expect(updateCase(ctx, { ...edit, probabilityPercent: 50 })).rejects.toMatchObject({
      code: "rule",
    });
    await updateCase(ctx, edit);
    expect(await read(ctx, id)).toMatchObject({ title: "Efteråt", statusKind: "won", weightedValue: "5.00" });
  });
});

it("keeps an owner who has left, but takes no such new one", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, customerId } = await sampleCases(ctx);
    const ownerId = idOf("employee", "nordbygg", "kerstin");
    const { id } = await addCase({ ownerId });
    const other = await addCase();
    await ctx.tx.update(employees).set({ active: false }).where(eq(employees.id, ownerId));
    const edit = { version: 1, title: "T", customerId, ownerId };
    await updateCase(ctx, { ...edit, caseId: id });
    await expect(updateCase(ctx, { ...edit, caseId: other.id })).rejects.toMatchObject({
      details: { fields: { ownerId: "choose" } },
    });
    await expect(
      updateCase(ctx, { ...edit, caseId: id, version: 2, customerId: null }),
    ).rejects.toMatchObject({ details: { fields: { customerId: "choose" } } });
  });
});
