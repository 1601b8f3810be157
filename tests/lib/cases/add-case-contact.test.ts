import { expect, it } from "vitest";
import { addCaseContact } from "@/lib/cases/add-case-contact";
import { listCaseContacts } from "@/lib/cases/list-case-contacts";
import { rolledBack, useDatabase } from "@/tests/support/context";
import {
  addCase,
  addContact,
  addCustomer,
  addHiddenCustomer,
  as,
  employee,
  setUpCases,
} from "../customers/samples";

useDatabase();

it("lets a person take part, once, with the role that was said last", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const customerId = await addCustomer(ctx);
    const caseId = await addCase(ctx, { customerId, value: "10" });
    const contactId = await addContact(ctx);
    await addCaseContact(ctx, { caseId, contactId });
    const again = { caseId, contactId, role: "Beslutar" };
    expect(await addCaseContact(ctx, again)).toEqual({ name: "Karin Åkerlund" });
    expect(await listCaseContacts(ctx, { caseId })).toMatchObject([{ contactId, role: "Beslutar" }]);
  });
});

it("knows neither hidden people nor hidden cases", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const kerstin = as(ctx, "kerstin");
    const caseId = await addCase(ctx, { customerId: await addCustomer(ctx), value: "10" });
    const hidden = await addContact(ctx, { visibility: "owner", ownerId: employee("bertil") });
    await expect(addCaseContact(kerstin, { caseId, contactId: hidden })).rejects.toMatchObject({
      code: "invalid",
      details: { field: "contactId" },
    });
    const customerId = await addHiddenCustomer(ctx);
    const hiddenCase = await addCase(as(ctx, "bertil"), { customerId, value: "10" });
    const contactId = await addContact(ctx);
    await expect(addCaseContact(kerstin, { caseId: hiddenCase, contactId })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
