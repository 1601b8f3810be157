import { desc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { changeLog } from "@/db/tenant/schema/change-log";
import { employees } from "@/db/tenant/schema/employees";
import { createCase } from "@/lib/cases/create-case";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { updateCase } from "@/lib/cases/update-case";
import { restoreValue } from "@/lib/changes/restore-value";
import { undoBatch } from "@/lib/changes/undo-batch";
import { createContact } from "@/lib/contacts/create-contact";
import { getContact } from "@/lib/contacts/get-contact";
import { updateContact } from "@/lib/contacts/update-contact";
import type { Ctx } from "@/lib/core/context";
import { archiveCustomer } from "@/lib/customers/archive-customer";
import { createCustomer } from "@/lib/customers/create-customer";
import { getCustomer } from "@/lib/customers/get-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

const bertilId = idOf("employee", "nordbygg", "bertil");
const newest = async (ctx: Ctx, rowId: string) => {
  const [row] = await ctx.tx
    .select({ id: changeLog.id })
    .from(changeLog)
    .where(eq(changeLog.rowId, rowId))
    .orderBy(desc(changeLog.id))
    .limit(1);
  return row?.id ?? 0;
};

it("writes one value back, whatever was changed since, and can be undone", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await createCustomer(ctx, {
      name: "Åkerlund",
      city: "Malmö",
      phone: "070-174 06 05",
      tags: "VIP",
      phones: [{ kind: "mobile", number: "040-1234567" }],
      addresses: { visiting: { street: "Storgatan 1", city: "Lund" } },
    });
    await updateCustomer(ctx, {
      id,
      version: 1,
      city: "Lund",
      phone: "",
      tags: "",
      phones: [],
      addresses: { visiting: { street: "Lillgatan 2", city: "Ystad" } },
    });
    const changeId = await newest(ctx, id);
    await updateCustomer(ctx, { id, version: 2, email: "a@b.se" });
    const before = await getCustomer(ctx, { id });
    const restore = (field: string) => inBatch(ctx, (own) => restoreValue(own, { changeId, field }));
    const first = await restore("city");
    expect(first.refused).toBeNull();
    for (const field of ["phone", "tags", "phones", "addresses.visiting.street"])
      expect((await restore(field)).refused, field).toBeNull();
    expect(await getCustomer(ctx, { id })).toMatchObject({
      city: "Malmö",
      phone: "070-174 06 05",
      email: "a@b.se",
      tags: ["VIP"],
      phones: [{ kind: "mobile", number: "040-1234567", e164: "+46401234567" }],
      addresses: { visiting: { street: "Storgatan 1", city: "Ystad" } },
    });
    expect((await restore("city")).refused).toMatchObject({ code: "rule", message: "restored_already" });
    await inBatch(ctx, (own) => undoBatch(own, { batchId: first.batchId }));
    expect((await getCustomer(ctx, { id })).city).toBe(before.city);
  });
});

it("restores persons' and cases' values alike", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const { id: customerId } = await createCustomer(ctx, { name: "Åkerlund" });
    const person = await createContact(ctx, { firstName: "Eva", email: "eva@x.example" });
    await updateContact(ctx, { id: person.id, version: 1, email: "" });
    await restoreValue(ctx, { changeId: await newest(ctx, person.id), field: "email" });
    expect((await getContact(ctx, { id: person.id })).email).toBe("eva@x.example");
    const { id: caseId } = await createCase(ctx, { title: "Tak", customerId, value: "10,50" });
    await updateCase(ctx, { id: caseId, version: 1, title: "Golv", customerId, value: "20" });
    const changeId = await newest(ctx, caseId);
    await restoreValue(ctx, { changeId, field: "value" });
    await restoreValue(ctx, { changeId, field: "title" });
    const { rows } = await ctx.tx.execute(`select title, value::text from cases where id = '${caseId}'`);
    expect(rows).toEqual([{ title: "Tak", value: "10.50" }]);
  });
});

it("refuses with its reason what can't be had back", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await createCustomer(ctx, { name: "Åkerlund", number: "K1", ownerId: bertilId });
    await updateCustomer(ctx, { id, version: 1, ownerId: "", number: "K2", kind: "person", name: "Eva Ek" });
    const changeId = await newest(ctx, id);
    const restore = async (field: string) =>
      (await inBatch(ctx, (own) => restoreValue(own, { changeId, field }))).refused;
    await ctx.tx.update(employees).set({ active: false }).where(eq(employees.id, bertilId));
    expect(await restore("owner_id")).toMatchObject({ code: "rule", message: "restore_owner_gone" });
    await createCustomer(ctx, { name: "Ny", number: "K1" });
    expect(await restore("number")).toMatchObject({ message: "number_taken_next" });
    expect(await restore("kind")).toMatchObject({ code: "rule", message: "not_restorable" });
    expect(await restore("version")).toMatchObject({ message: "not_restorable" });
    await archiveCustomer(ctx, { id });
    expect(await restore("number")).toMatchObject({ message: "restore_gone" });
  });
});

it("is only for those who may write the record, and may know of it", async () => {
  await rolledBack(async (ctx) => {
    const bertil = actingAs(ctx, "bertil");
    const { id } = await createCustomer(bertil, { name: "Hemlig", ownerId: bertilId, visibility: "owner" });
    await updateCustomer(bertil, { id, version: 1, city: "Lund" });
    const restore = { changeId: await newest(ctx, id), field: "city" };
    await expect(restoreValue(ctx, restore)).rejects.toMatchObject({ code: "not_found" });
    const open = await createCustomer(ctx, { name: "Öppen", city: "Ystad" });
    await updateCustomer(ctx, { id: open.id, version: 1, city: "Lund" });
    const ofOpen = { changeId: await newest(ctx, open.id), field: "city" };
    await expect(restoreValue(actingAs(ctx, "rut"), ofOpen)).rejects.toMatchObject({ code: "forbidden" });
    await restoreValue(bertil, restore);
  });
});
