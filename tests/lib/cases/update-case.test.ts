import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { caseContacts, caseLines, cases } from "@/db/tenant/schema/cases";
import { employees } from "@/db/tenant/schema/employees";
import { closeCase } from "@/lib/cases/close-case";
import { updateCase } from "@/lib/cases/update-case";
import { createContact } from "@/lib/contacts/create-contact";
import type { Ctx } from "@/lib/core/context";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
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
      id,
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
      await updateCase(ctx, { id, version, title: "T", customerId, ...values });
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
    await updateCase(ctx, { id, version: 1, title: "Deras titel", customerId, value: "10,0" });
    const edit = { id, version: 1, title: "Min titel", customerId, value: "10", source: "Webb" };
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
    const edit = { id, version: 2, title: "Efteråt", customerId, value: "5" };
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
    await updateCase(ctx, { ...edit, id });
    await expect(updateCase(ctx, { ...edit, id: other.id })).rejects.toMatchObject({
      details: { fields: { ownerId: "choose" } },
    });
    await expect(updateCase(ctx, { ...edit, id, version: 2, customerId: null })).rejects.toMatchObject({
      details: { fields: { customerId: "choose" } },
    });
  });
});

it("writes what is sent alone, and asks only those who changed the same field", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, addCustomer } = await sampleCases(ctx);
    const { id } = await addCase({ value: "10", source: "Mässa", followUpOn: "2026-12-01" });
    await updateCase(ctx, { id, version: 1, followUpOn: "2026-12-24" });
    // Begun before that, of another field.
    await updateCase(ctx, { id, version: 1, value: "12,5", tags: "Tak, VIP" });
    expect(await read(ctx, id)).toMatchObject({
      title: "Takbyte Storgatan 8",
      followUpOn: "2026-12-24",
      value: "12.50",
      source: "Mässa",
      tags: ["Tak", "VIP"],
      version: 3,
    });
    await expect(updateCase(ctx, { id, version: 1, value: "13" })).rejects.toMatchObject({
      details: { fields: { value: "changed_meanwhile_to" } },
    });
    const hidden = await addCustomer({
      visibility: "owner",
      ownerId: idOf("employee", "nordbygg", "kerstin"),
    });
    await expect(updateCase(ctx, { id, version: 3, customerId: hidden })).rejects.toMatchObject({
      details: { fields: { customerId: "choose" } },
    });
    await expect(updateCase(ctx, { id, version: 3, title: " " })).rejects.toMatchObject({
      details: { fields: { title: "required" } },
    });
    await updateCase(ctx, { id, version: 3, title: "Takbyte Storgatan 8", value: "12.5" });
    expect((await read(ctx, id))?.version).toBe(3);
  });
});

it("lets the lines drive the value until it is to have one of its own", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    const { id } = await addCase({ value: "10" });
    const lines = [
      { description: "Tegel", quantity: "2,5", unitPrice: "99,99", discountPercent: "10" },
      { description: "Arbete", quantity: "3", unitPrice: "650" },
    ];
    await updateCase(ctx, { id, version: 1, lines });
    expect(await read(ctx, id)).toMatchObject({ value: "10.00", valueFromLines: false, version: 2 });
    await updateCase(ctx, { id, version: 2, valueFromLines: "on", value: "7" });
    const driven = await read(ctx, id);
    expect(driven).toMatchObject({ value: "2174.98", weightedValue: "217.50" });
    const version = driven?.version ?? 0;
    await expect(updateCase(ctx, { id, version, value: "5" })).rejects.toMatchObject({
      code: "rule",
      details: { field: "value" },
    });
    await updateCase(ctx, { id, version, currency: "ISK" });
    expect((await read(ctx, id))?.value).toBe("2175.00");
    const huge = [{ description: "X", quantity: "99999999999", unitPrice: "99999999999" }];
    await expect(
      updateCase(ctx, { id, version: (await read(ctx, id))?.version ?? 0, lines: huge }),
    ).rejects.toMatchObject({ details: { fields: { lines: "number_too_large" } } });
    const now = (await read(ctx, id))?.version ?? 0;
    await updateCase(ctx, { id, version: now, valueFromLines: "", value: "5" });
    expect(await read(ctx, id)).toMatchObject({ value: "5.00", valueFromLines: false });
  });
});

it("asks again where a colleague wrote the lines meanwhile, but not for another field", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    const { id } = await addCase({ lines: [{ description: "Tegel", unitPrice: "10" }] });
    const [line] = await ctx.tx.select().from(caseLines).where(eq(caseLines.caseId, id));
    const lines = [{ id: line?.id ?? null, description: "Tegel", unitPrice: "20" }];
    const version = (await read(ctx, id))?.version ?? 0;
    await inBatch(ctx, (own) => updateCase(own, { id, version, lines }));
    await expect(updateCase(ctx, { id, version, lines: [] })).rejects.toMatchObject({
      code: "conflict",
      details: { fields: { lines: "changed_meanwhile" }, formValues: { version: String(version + 1) } },
    });
    await updateCase(ctx, { id, version, source: "Webb" });
  });
});

it("changes who takes part, and leaves those alone who aren't named", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    const person = async (firstName: string) => (await createContact(ctx, { firstName })).id;
    const [eva, per, ida] = [await person("Eva"), await person("Per"), await person("Ida")];
    const { id } = await addCase({
      people: [{ contactId: eva, role: "Beslutsfattare" }, { contactId: per }, { contactId: ida }],
    });
    const seats = async () =>
      new Map(
        (await ctx.tx.select().from(caseContacts).where(eq(caseContacts.caseId, id))).map((row) => [
          row.contactId,
          row,
        ]),
      );
    const before = await seats();
    const people = [
      { id: before.get(eva)?.id ?? null, contactId: eva, role: "Beställare" },
      { id: before.get(per)?.id ?? null, contactId: "" },
    ];
    await updateCase(ctx, { id, version: 1, people });
    const roles = [...(await seats()).values()].map(({ contactId, role }) => [contactId, role]);
    expect(roles.toSorted()).toEqual(
      [
        [eva, "Beställare"],
        [ida, null],
      ].toSorted(),
    );
    const nobody = updateCase(ctx, { id, version: 1, people: [{ contactId: id }] });
    await expect(nobody).rejects.toMatchObject({ details: { fields: { "people.0.contactId": "choose" } } });
  });
});
