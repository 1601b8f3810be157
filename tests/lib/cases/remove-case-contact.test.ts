import { expect, it } from "vitest";
import { addCaseContact } from "@/lib/cases/add-case-contact";
import { listCaseContacts } from "@/lib/cases/list-case-contacts";
import { removeCaseContact } from "@/lib/cases/remove-case-contact";
import { undoBatch } from "@/lib/changes/undo-batch";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { addCase, addContact, addCustomer, as, employee, setUpCases } from "../customers/samples";

useDatabase();

it("takes a person out of a case, and puts them back when that is undone", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const caseId = await addCase(ctx, { customerId: await addCustomer(ctx), value: "10" });
    const contactId = await addContact(ctx);
    await inBatch(ctx, (own) => addCaseContact(own, { caseId, contactId, role: "Beslutar" }));
    const { batchId, value } = await inBatch(ctx, (own) => removeCaseContact(own, { caseId, contactId }));
    expect(value).toEqual({ name: "Karin Åkerlund" });
    expect(await listCaseContacts(ctx, { caseId })).toEqual([]);
    await undoBatch(ctx, { batchId });
    expect(await listCaseContacts(ctx, { caseId })).toMatchObject([{ contactId, role: "Beslutar" }]);
  });
});

it("does not find another's owner-only person in a case", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const caseId = await addCase(ctx, { customerId: await addCustomer(ctx), value: "10" });
    const contactId = await addContact(ctx, { visibility: "owner", ownerId: employee("bertil") });
    await addCaseContact(as(ctx, "bertil"), { caseId, contactId });
    const refused = removeCaseContact(as(ctx, "kerstin"), { caseId, contactId });
    await expect(refused).rejects.toMatchObject({ code: "not_found" });
  });
});
